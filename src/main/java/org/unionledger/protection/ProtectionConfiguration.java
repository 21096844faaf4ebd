package org.unionledger.protection;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Takes the keys from the file that {@code union-ledger.protection.key-file} names, or else from {@code protection.keys} in
 * the data folder. A new book gets new keys; a book that has been sealed already never does.
 */
@Configuration(proxyBeanMethods = false)
class ProtectionConfiguration {

    @Bean
    KeyRing keyRing(
            KnownKeys knownKeys,
            @Value("${union-ledger.protection.key-file:${union-ledger.data:data}/protection.keys}") String file) {
        return keysFor(knownKeys, new KeyFile(Path.of(file)));
    }

    /** @throws KeysRefused if the book was sealed with keys that the file lacks or has others for */
    static KeyRing keysFor(KnownKeys knownKeys, KeyFile file) {
        Map<Short, String> known = knownKeys.known();
        if (!file.exists()) {
            if (!known.isEmpty()) {
                throw new KeysRefused(null, "missing", file.path());
            }
            file.create();
        }
        KeyRing ring = file.read();
        Map<Short, String> found = ring.fingerprints();
        if (!found.entrySet().containsAll(known.entrySet())) {
            throw new KeysRefused(null, "foreign", file.path());
        }
        found.forEach(knownKeys::remember);
        return ring;
    }
}
