package dev.maxarportal;

import dev.maxarportal.maxar.ApiKeyApi;
import dev.maxarportal.maxar.ArdApi;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/**
 * A test of the whole portal, its real security included, without a network: Maxar's interfaces are mocks, the clock stands
 * at {@link StillPortal#NOW}, and whoever a request names by {@code SignedIn} has a token.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(properties = "maxar.client-id=test")
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@MockitoBean(types = {ArdApi.class, ApiKeyApi.class})
@Import(StillPortal.class)
public @interface PortalTest {}
