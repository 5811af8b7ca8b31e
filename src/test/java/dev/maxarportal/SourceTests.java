package dev.maxarportal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for the text of the sources: files stay small, and pages obey the content security policy. */
class SourceTests {

    private static final Path JAVA = Path.of("src/main/java");
    private static final Path TESTS = Path.of("src/test/java");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern INLINE_SCRIPT = Pattern.compile(
            "<script\\b[^>]*>\\s*[^<\\s]|<script\\b[^>]*th:(?:inline|u?text)", Pattern.CASE_INSENSITIVE);
    private static final Pattern STYLE = Pattern.compile(
            "<style\\b|\\s(?:th:)?style(?:append)?\\s*=|th:attr\\w*=\"[^\"]*\\bstyle=", Pattern.CASE_INSENSITIVE);
    private static final Pattern HANDLER = Pattern.compile("\\s(?:th:)?on[a-z]+\\s*=", Pattern.CASE_INSENSITIVE);
    private static final Pattern FOREIGN = Pattern.compile(
            "\\b(?:src|href|action|srcset|poster|data)\\s*=\\s*[\"'](?:@\\{)?\\s*(?:https?:)?//",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern UNESCAPED = Pattern.compile("th:utext|__\\$\\{|\\[\\(");

    private static List<Path> files(Path root, String ending) {
        try (Stream<Path> all = Files.walk(root)) {
            List<Path> found =
                    all.filter(file -> file.toString().endsWith(ending)).toList();
            assertThat(found).as("files below %s", root).isNotEmpty();
            return found;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void assertNoFileIsLonger(List<Path> files, int lines) {
        assertThat(files).allSatisfy(file -> assertThat(text(file).lines().count())
                .as("lines of %s", file)
                .isLessThanOrEqualTo(lines));
    }

    private static void assertNoTemplateHas(Pattern fault) {
        assertThat(files(TEMPLATES, ".html")).allSatisfy(file -> assertThat(
                        fault.matcher(COMMENT.matcher(text(file)).replaceAll(""))
                                .results())
                .as("%s", file)
                .extracting(match -> match.group())
                .isEmpty());
    }

    @Test
    void noClassIsOver250Lines() {
        assertNoFileIsLonger(files(JAVA, ".java"), 250);
    }

    @Test
    void noTestClassIsOver300Lines() {
        assertNoFileIsLonger(files(TESTS, ".java"), 300);
    }

    @Test
    void noTemplateIsOver100Lines() {
        assertNoFileIsLonger(files(TEMPLATES, ".html"), 100);
    }

    @Test
    void noTemplateHoldsScript() {
        assertNoTemplateHas(INLINE_SCRIPT);
    }

    @Test
    void noTemplateHoldsStyle() {
        assertNoTemplateHas(STYLE);
    }

    @Test
    void noTemplateHoldsAnEventHandler() {
        assertNoTemplateHas(HANDLER);
    }

    @Test
    void noTemplateRefersToAnotherHost() {
        assertNoTemplateHas(FOREIGN);
    }

    @Test
    void noTemplateWritesTextUnescapedOrEvaluatesIt() {
        assertNoTemplateHas(UNESCAPED);
    }

    /** The pages' rules are patterns, which a typing error would make blind. */
    @Test
    void rulesForTemplatesSeeWhatTheyForbid() {
        assertThat("<script>\n  alert(1)</script>").containsPattern(INLINE_SCRIPT);
        assertThat("<script th:inline=\"javascript\">").containsPattern(INLINE_SCRIPT);
        assertThat("<script th:src=\"@{/a.js}\"></script>").doesNotContainPattern(INLINE_SCRIPT);
        assertThat("<p\n style=\"x\">").containsPattern(STYLE);
        assertThat("<p th:style=\"x\">").containsPattern(STYLE);
        assertThat("<p th:styleappend=\"x\">").containsPattern(STYLE);
        assertThat("<style>p{}</style>").containsPattern(STYLE);
        assertThat("<p th:attr=\"style=${x}\">").containsPattern(STYLE);
        assertThat("<link rel=\"stylesheet\" th:href=\"@{/a.css}\">").doesNotContainPattern(STYLE);
        assertThat("<a onclick=\"x()\">").containsPattern(HANDLER);
        assertThat("<a th:onclick=\"x()\">").containsPattern(HANDLER);
        assertThat("<a data-on=\"x\" class=\"on\">").doesNotContainPattern(HANDLER);
        assertThat("<img src=\"//cdn.example/a.png\">").containsPattern(FOREIGN);
        assertThat("<a href='https://maxar.example'>").containsPattern(FOREIGN);
        assertThat("<a th:href=\"@{https://maxar.example}\">").containsPattern(FOREIGN);
        assertThat("<a th:href=\"@{/usage}\">").doesNotContainPattern(FOREIGN);
        assertThat("<p th:utext=\"${x}\">").containsPattern(UNESCAPED);
        assertThat("<p th:text=\"__${x}__\">").containsPattern(UNESCAPED);
    }
}
