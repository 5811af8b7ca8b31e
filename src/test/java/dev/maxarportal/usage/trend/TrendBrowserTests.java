package dev.maxarportal.usage.trend;

import static dev.maxarportal.Person.ADA;
import static dev.maxarportal.Person.UMA;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import dev.maxarportal.BrowserTest;
import dev.maxarportal.Person;
import dev.maxarportal.SandboxTest;
import dev.maxarportal.usage.SomeUsage;
import dev.maxarportal.usage.UsageSource;
import dev.maxarsandbox.traffic.Service;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@BrowserTest
class TrendBrowserTests {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    private static final LocalDate FIRST = TODAY.withDayOfMonth(1).minusMonths(5);

    /** Six months, the last of which is not over. */
    private static final String RANGE = "from=" + FIRST + "&to=" + TODAY;

    private static final String PAGE = "/usage/trend?scope=account&" + RANGE;

    /** What the chart holds: for each series its numbers. */
    private static final String SERIES = "Chart.getChart(document.querySelector('#trend canvas')).data.datasets"
            + ".filter(series => series.category).map(series => series.data.map(number => String(number ?? 'none')))";

    @BeforeEach
    void nothingIsKept(@Autowired JdbcClient database, @Autowired UsageSource source) {
        database.sql("DELETE FROM closed_usage").update();
        SomeUsage.nothingRemembered(source);
    }

    @Test
    void chartIsDrawnInTheColoursOfTheCategoriesAndOfTheTheme(Person person) {
        isDrawn(person.signedIn(ADA, PAGE));
        assertThat(points(person, "#0b6e8f"))
                .as("points in the light colour of fresh")
                .isGreaterThan(100);
        assertThat(points(person, "#7a4fa3"))
                .as("points in the light colour of standard")
                .isGreaterThan(100);
        person.field("Colours").selectOption("Dark");
        assertThat(points(person, "#54c2e6"))
                .as("points in the dark colour of fresh")
                .isGreaterThan(100);
        assertThat(points(person, "#0b6e8f"))
                .as("points in the light colour of fresh")
                .isZero();
    }

    @Test
    void chartShowsTheNumbersOfTheTableThatStandsBelowIt(Person person) {
        isDrawn(person.signedIn(ADA, PAGE));
        assertThat(person.page().evaluate(SERIES)).isEqualTo(columns(person, "area"));
        person.sees(table(person, "Area by month, km²")).isVisible();
        person.sees(table(person, "Cost by month, US$")).isHidden();
        person.field("Cost").check();
        person.sees(table(person, "Cost by month, US$")).isVisible();
        person.sees(table(person, "Area by month, km²")).isHidden();
        assertThat(person.page().evaluate(SERIES)).isEqualTo(columns(person, "cost"));
        person.sees(table(person, "Cost by month, US$")).containsText("not priced");
        person.reads("The months add up to what ARD tells of the whole range.");
    }

    @Test
    void pointingAtAMonthTellsItsExactNumbers(Person person) {
        isDrawn(person.signedIn(ADA, PAGE));
        assertThat(toldAt(person, 1))
                .contains("Fresh: " + cell(person, 1, "fresh") + " km²", "Total: " + cell(person, 1, "total") + " km²");
        person.field("Cost").check();
        assertThat(toldAt(person, 1)).contains("Tasking: not priced");
    }

    @Test
    void monthThatCannotBeReadIsAGapAndIsReadOnAnotherTry(Person person) {
        String gap = FIRST.plusMonths(2).toString();
        SandboxTest.SANDBOX
                .faults()
                .in(Service.ARD)
                .matching(request ->
                        request.path().contains("/usage/") && request.toString().contains(gap))
                .answer(500);
        isDrawn(person.signedIn(ADA, PAGE));
        person.reads("1 of 6 months could not be read.");
        assertThat(toldAt(person, 2)).containsExactly("not read");
        assertThat(columns(person, "area").getFirst().get(2)).isEqualTo("none");
        person.sees(person.page().locator(".trend-legend")).containsText("Not read");
        person.sees(table(person, "Area by month, km²")).containsText("not read");
        person.reads("Sum of what was read");
        SandboxTest.SANDBOX.faults().clear();
        person.link("Try again").click();
        person.sees(person.main()).not().containsText("could not be read");
        isDrawn(person);
        assertThat(columns(person, "area").getFirst()).doesNotContain("none");
    }

    @Test
    void daysOfTheForecastAndTheEndOfTheContractAreDrawnOnTheAxis(Person person) {
        isDrawn(person.signedIn(ADA, PAGE));
        int before = points(person, "#b02a37");
        person.page()
                .evaluate(
                        "days => { const panel = document.querySelector('#trend'); Object.assign(panel.dataset, days);"
                                + "panel.dispatchEvent(new CustomEvent('swapped', { bubbles: true })); }",
                        Map.of(
                                "earliest", TODAY.plusDays(40).toString(),
                                "latest", TODAY.plusDays(70).toString(),
                                "contractEnd", TODAY.plusDays(100).toString()));
        assertThat(points(person, "#b02a37")).as("points of the band").isGreaterThan(before + 100);
        person.sees(person.page().locator(".trend-legend")).containsText("Limit reached at the present pace: between");
        person.sees(person.page().locator(".trend-legend")).containsText("Contract ends:");
    }

    @Test
    void shortRangeGoesWeekByWeekAndLaterDaysAreStillToCome(Person person) {
        isDrawn(person.signedIn(UMA, "/usage/trend?from=" + TODAY.minusDays(20) + "&to=" + TODAY.plusDays(20)));
        person.sees(person.heading("Week by week")).isVisible();
        person.sees(person.page().locator(".trend-legend")).containsText("Still to come");
        person.sees(table(person, "Area by week, km²")).isVisible();
    }

    @Test
    void everyNumberIsReadableWithoutScripts(Person somebody) {
        Person person = somebody.withoutScripts();
        person.signedIn(ADA, PAGE);
        person.sees(table(person, "Area by month, km²")).isVisible();
        person.sees(table(person, "Cost by month, US$")).isVisible();
        person.sees(person.page().locator("canvas")).isHidden();
        person.sees(person.page().locator("[data-measures]")).isHidden();
        assertThat(columns(person, "area")).hasSize(4).allSatisfy(numbers -> assertThat(numbers)
                .hasSize(6));
    }

    @Test
    void darkScreenIsPrintedBlackOnWhiteAndStaysDark(Person somebody) {
        Person person = somebody.inTheDark();
        isDrawn(person.signedIn(ADA, PAGE));
        assertThat(points(person, "#54c2e6")).isGreaterThan(100);
        person.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        person.sees(person.page().locator("html")).hasAttribute("data-bs-theme", "light");
        assertThat(points(person, "#54c2e6")).isZero();
        person.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        person.sees(person.page().locator("html")).hasAttribute("data-bs-theme", "dark");
    }

    private static void isDrawn(Person person) {
        person.sees(person.page().locator("#trend.is-drawn canvas")).isVisible();
    }

    private static Locator table(Person person, String caption) {
        return person.page().locator("table").filter(new Locator.FilterOptions().setHasText(caption));
    }

    private static int points(Person person, String colour) {
        return (Integer) person.page().evaluate("""
                colour => {
                  const canvas = document.querySelector('#trend canvas');
                  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
                  const wanted = [1, 3, 5].map(at => parseInt(colour.slice(at, at + 2), 16));
                  let found = 0;
                  for (let at = 0; at < data.length; at += 4) {
                    if (data[at + 3] > 200 && wanted.every((part, i) => Math.abs(data[at + i] - part) < 3)) found++;
                  }
                  return found;
                }""", colour);
    }

    /** The numbers of each category as they stand in the table; {@code none} where there is no number. */
    @SuppressWarnings("unchecked")
    private static List<List<String>> columns(Person person, String measure) {
        return (List<List<String>>) person.page().evaluate("""
                measure => ['fresh', 'standard', 'training', 'tasking'].map(category =>
                  [...document.querySelectorAll(`table[data-measure=${measure}] tbody tr`)].map(row => {
                    const text = row.querySelector(`[data-category=${category}]`)?.textContent.replaceAll(',', '').trim();
                    return isNaN(text) ? 'none' : String(Number(text));
                  }))""", measure);
    }

    private static String cell(Person person, int month, String category) {
        return person.page()
                .locator("#trend table:visible tbody tr")
                .nth(month)
                .locator("[data-category=" + category + "]")
                .innerText();
    }

    /** The lines of the box that appears over a month. */
    @SuppressWarnings("unchecked")
    private static List<String> toldAt(Person person, int month) {
        return (List<String>) person.page().evaluate("""
                month => {
                  const chart = Chart.getChart(document.querySelector('#trend canvas'));
                  const at = chart.scales.x.getPixelForValue(month);
                  const middle = (chart.chartArea.top + chart.chartArea.bottom) / 2;
                  const shown = chart.getElementsAtEventForMode({ x: at, y: middle, type: 'mousemove', native: true, chart }, 'index', { intersect: false }, true);
                  chart.tooltip.setActiveElements(shown, { x: at, y: middle });
                  chart.update();
                  return [...chart.tooltip.body.flatMap(part => part.lines), ...chart.tooltip.footer];
                }""", month);
    }
}
