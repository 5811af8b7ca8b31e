package dev.maxarportal.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this portal presents itself.
 *
 * @param name what the top bar calls it
 * @param readOnly hides and refuses every change
 */
@ConfigurationProperties("portal")
public record PortalProperties(
        @DefaultValue("Maxar account portal") String name,
        @DefaultValue("false") boolean readOnly) {}
