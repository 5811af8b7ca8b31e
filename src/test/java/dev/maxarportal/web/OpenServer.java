package dev.maxarportal.web;

import dev.maxarportal.StillPortal;
import dev.maxarportal.maxar.ApiKeyApi;
import dev.maxarportal.maxar.ArdApi;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/**
 * A test of the portal in a real server, which alone shows error pages, without a network behind it. A request signs itself
 * in with the header {@code X-Person}: {@code admin}, {@code user} or {@code unknown}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(properties = "maxar.client-id=test", webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@MockitoBean(types = {ArdApi.class, ApiKeyApi.class})
@Import({StillPortal.class, PersonByHeader.class})
@interface OpenServer {}
