package org.unionledger.frame;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/**
 * Finds the bundles of every module: {@code messages/<module>.properties} in Chinese, {@code messages/<module>_en.properties}
 * in English. A module adds its words by adding the files.
 */
@Configuration(proxyBeanMethods = false)
class MessageBundles {

    @Bean
    MessageSource messageSource() throws IOException {
        BundledWords words = new BundledWords();
        for (Resource file :
                new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties")) {
            Properties bundle = PropertiesLoaderUtils.loadProperties(new EncodedResource(file, StandardCharsets.UTF_8));
            if (Objects.requireNonNull(file.getFilename()).endsWith("_en.properties")) {
                words.addEnglish(bundle);
            } else {
                words.addChinese(bundle);
            }
        }
        return words;
    }
}
