package dev.maxarportal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ViewResolver;
import tools.jackson.databind.json.JsonMapper;

/** Begins answers that tell how far a long reading is. */
@Component
public class LiveAnswers {

    private final ViewResolver views;
    private final JsonMapper json;

    LiveAnswers(@Qualifier("thymeleafViewResolver") ViewResolver views, JsonMapper json) {
        this.views = views;
        this.json = json;
    }

    public LiveAnswer begin(HttpServletRequest request, HttpServletResponse response) {
        return new LiveAnswer(request, response, views, json);
    }
}
