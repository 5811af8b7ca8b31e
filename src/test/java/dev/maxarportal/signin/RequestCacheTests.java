package dev.maxarportal.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.savedrequest.RequestCache;

/** Which pages signing in leads back to. */
class RequestCacheTests {

    private final RequestCache cache = new SecurityConfiguration().requestCache();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @ParameterizedTest
    @ValueSource(strings = {"/usage/trend/live", "/usage/users/live", "/usage/thresholds"})
    void partOfAPageThatAScriptAsksForDoesNotTakeThePlaceOfThePage(String part) {
        MockHttpServletRequest page = new MockHttpServletRequest("GET", "/usage");
        cache.saveRequest(page, response);
        MockHttpServletRequest later = new MockHttpServletRequest("GET", part);
        later.setSession(page.getSession());
        later.addHeader("X-Requested-With", "XMLHttpRequest");
        cache.saveRequest(later, response);
        assertThat(cache.getRequest(later, response).getRedirectUrl()).endsWith("/usage");
    }

    @Test
    void formsFilesAndTheSignInPageAreNoPlacesToComeBackTo() {
        for (MockHttpServletRequest request : new MockHttpServletRequest[] {
            new MockHttpServletRequest("POST", "/usage/refresh"),
            new MockHttpServletRequest("GET", "/usage.csv"),
            new MockHttpServletRequest("GET", "/sign-in")
        }) {
            cache.saveRequest(request, response);
            assertThat(cache.getRequest(request, response)).isNull();
        }
    }
}
