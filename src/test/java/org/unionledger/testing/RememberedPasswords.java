package org.unionledger.testing;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * The application's own way of hashing passwords, asked once for each: it is slow on purpose, and tests make some thousand
 * accounts with one password.
 */
final class RememberedPasswords implements PasswordEncoder {

    private final PasswordEncoder own;
    private final Map<String, String> hashes = new ConcurrentHashMap<>();

    private RememberedPasswords(PasswordEncoder own) {
        this.own = own;
    }

    @Override
    public String encode(CharSequence password) {
        return hashes.computeIfAbsent(password.toString(), own::encode);
    }

    @Override
    public boolean matches(CharSequence password, String hash) {
        return hash.equals(hashes.get(password.toString())) || own.matches(password, hash);
    }

    @Override
    public boolean upgradeEncoding(String hash) {
        return own.upgradeEncoding(hash);
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class ForTheApplication {
        @Bean
        static BeanPostProcessor rememberedPasswords() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof PasswordEncoder own ? new RememberedPasswords(own) : bean;
                }
            };
        }
    }
}
