package dev.maxarportal.apikeys.creation;

import dev.maxarportal.apikeys.KeyLimit;
import dev.maxarportal.web.PlainText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/**
 * How long a key is to live as a link asks for it.
 *
 * @param days null when the link does not ask, or asks for what is not possible
 * @param problem null when there is none
 */
record LinkedDays(@Nullable Integer days, @Nullable String problem) {

    private static final int SHOWN = 20;

    static LinkedDays of(@Nullable String text, KeyLimit limit) {
        if (!StringUtils.hasText(text)) {
            return new LinkedDays(null, null);
        }
        String asked = text.strip();
        int days = asked.matches("[0-9]{1,3}") ? Integer.parseInt(asked) : 0;
        return days >= 1 && days <= limit.days()
                ? new LinkedDays(days, null)
                : new LinkedDays(
                        null, "The link asked for “" + PlainText.of(asked, SHOWN) + "” days, which is not possible.");
    }

    /** The form with that life chosen: as one of those that it offers, or else as a time that is so many days away. */
    NewKeyForm chosenIn(NewKeyForm form, Instant from, KeyLimit limit) {
        if (days == null) {
            return form.ending(OfferedDays.first(form.expiry(), limit), form.expiresAt());
        }
        return OfferedDays.within(limit).contains(days)
                ? form.ending(String.valueOf(days), form.expiresAt())
                : form.ending(KeyExpiry.CUSTOM, KeyExpiry.typed(from.plus(KeyLimit.life(days))));
    }
}
