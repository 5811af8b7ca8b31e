package dev.maxarportal.usage.thresholds;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads the setting of thresholds. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ThresholdsProperties.class)
class ThresholdsConfiguration {}
