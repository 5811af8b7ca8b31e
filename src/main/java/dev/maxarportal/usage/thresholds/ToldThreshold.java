package dev.maxarportal.usage.thresholds;

import dev.maxarportal.usage.Category;
import java.util.Arrays;
import java.util.Optional;

/** A threshold that a person has been told of, as it stands in a form: {@code fresh-90}. */
record ToldThreshold(Category category, int percent) {

    /** Empty for what no form of this portal holds. */
    static Optional<ToldThreshold> of(String text) {
        return Arrays.stream(Category.values())
                .filter(category -> text.matches(category.key() + "-[0-9]{1,3}"))
                .map(category -> new ToldThreshold(
                        category, Integer.parseInt(text.substring(category.key().length() + 1))))
                .findFirst();
    }
}
