package org.unionledger.command;

import org.springframework.boot.LazyInitializationExcludeFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Controller;

/**
 * A command starts lazily, to leave out the web and the rest of the framework's parts that it never asks for. What the
 * modules set up at their start, such as registers announcing their entries to the figures, must happen all the same.
 */
@Configuration(proxyBeanMethods = false)
class OwnBeansAreEager {

    private static final String OURS = "org.unionledger.";

    @Bean
    static LazyInitializationExcludeFilter ourOwn() {
        return (name, definition, type) ->
                type.getName().startsWith(OURS) && !AnnotatedElementUtils.hasAnnotation(type, Controller.class);
    }
}
