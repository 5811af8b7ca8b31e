package dev.maxarportal.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.ServletWebRequest;

class ErrorWordsTests {

    @ParameterizedTest
    @CsvSource({
        "400, This address or form cannot be read, Check it and try again.",
        "403, This page is for administrators of the account, ",
        "404, There is no such page, 'The address may be mistyped, or what it showed is gone.'",
        "405, This page cannot be opened this way, Go to it through the menu.",
        "413, What was sent is too large, 'Nothing was changed, and nothing of the form could be kept. Choose a smaller file or a shorter text.'",
        "418, This did not work, Go back and try again.",
        "500, The portal has a fault of its own, Nothing at Maxar is affected. Try again in a minute.",
        "503, The portal has a fault of its own, Nothing at Maxar is affected. Try again in a minute."
    })
    void everyStatusHasItsWordsAndNoneOfTheException(int status, String title, String detail) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, status);
        request.setAttribute(RequestDispatcher.ERROR_MESSAGE, "inner matter");
        request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException("inner matter"));
        ErrorAttributeOptions everything = ErrorAttributeOptions.of(ErrorAttributeOptions.Include.values());
        assertThat(new ErrorPage().getErrorAttributes(new ServletWebRequest(request), everything))
                .containsEntry("title", title)
                .containsEntry("detail", detail)
                .containsEntry("status", status)
                .containsKey("reference")
                .doesNotContainKeys("trace", "exception")
                .doesNotContainValue("inner matter");
    }
}
