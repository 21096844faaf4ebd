package org.unionledger.protection;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Takes the keys from the file that {@code union-ledger.protection.key-file} names, or else from {@code protection.keys} in
 * the data folder. A new book gets new keys, by {@code union-ledger.protection.cipher} (aes or sm4) and
 * {@code union-ledger.protection.hash} (sha256 or sm3); a book that has been sealed already never does.
 */
@Configuration(proxyBeanMethods = false)
class ProtectionConfiguration {

    @Bean
    KeyFile keyFile(
            @Value("${union-ledger.protection.key-file:${union-ledger.data:data}/protection.keys}") String file) {
        return new KeyFile(Path.of(file));
    }

    @Bean
    Keys keys(
            KnownKeys knownKeys,
            KeyFile file,
            @Value("${union-ledger.protection.cipher:aes}") SealingCipher cipher,
            @Value("${union-ledger.protection.hash:sha256}") KeyedHash hash) {
        return Keys.in(file, keysFor(knownKeys, file, cipher, hash));
    }

    /** @throws KeysRefused if the book was sealed with keys that the file lacks or has others for */
    static KeyRing keysFor(KnownKeys knownKeys, KeyFile file, SealingCipher cipher, KeyedHash hash) {
        Map<Short, String> known = knownKeys.known();
        if (!file.exists()) {
            if (!known.isEmpty()) {
                throw new KeysRefused(null, "missing", file.path());
            }
            file.create(cipher, hash);
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
