package dev.maxarportal.web;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Switches on what all pages share. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PortalProperties.class)
class WebConfiguration implements WebMvcConfigurer {

    private final PortalProperties portal;

    WebConfiguration(PortalProperties portal) {
        this.portal = portal;
    }

    /** The one clock; all times are UTC. */
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        if (portal.readOnly()) {
            registry.addInterceptor(new ReadOnlyInterceptor());
        }
    }
}
