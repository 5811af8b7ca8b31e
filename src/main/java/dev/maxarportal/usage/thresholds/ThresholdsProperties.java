package dev.maxarportal.usage.thresholds;

import dev.maxarportal.settings.InvalidSettingException;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When administrators are told how much of a limit is used up.
 *
 * @param thresholds percents of a limit from 1 to 100; none where nobody is to be told
 */
@ConfigurationProperties("portal.usage")
public record ThresholdsProperties(
        @DefaultValue({"50", "80", "90", "100"}) List<String> thresholds) {

    public ThresholdsProperties {
        thresholds = thresholds.stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
        if (!thresholds.stream().allMatch(text -> text.matches("0*([1-9][0-9]?|100)"))) {
            throw new InvalidSettingException(
                    "PORTAL_USAGE_THRESHOLDS holds what is no whole number of percent from 1 to 100.",
                    "Set it to numbers such as 50,80,90,100 with commas between them, or leave it out.");
        }
    }

    NavigableSet<Integer> percents() {
        return thresholds.stream().map(Integer::valueOf).collect(Collectors.toCollection(TreeSet::new));
    }
}
