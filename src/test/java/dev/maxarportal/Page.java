package dev.maxarportal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;

/** A page as a test reads it. */
public record Page(String html) {

    /** The page that a request was answered with, as a whole and without a fault. */
    public static Page of(MvcTestResult result) {
        assertThat(result).hasStatus(HttpStatus.OK);
        try {
            return new Page(result.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** What a reader sees: text without tags, in single spaces. */
    public String words() {
        return HtmlUtils.htmlUnescape(html.replaceAll("(?s)<!--.*?-->", "").replaceAll("<[^>]*>", " "))
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** The words of each row of the tables' bodies. */
    public List<String> rows() {
        return all("(?s)<tr(?: [^>]*)?>((?:(?!</tr>).)*<td.*?)</tr>").stream()
                .map(row -> new Page(row).words())
                .toList();
    }

    /** What the pattern's first group finds, each time it is found. */
    public List<String> all(String pattern) {
        return Pattern.compile(pattern)
                .matcher(html)
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
