package dev.maxarsandbox.data;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/** What one person ordered on one day, in square kilometres; a category that is not in the map was not used. */
@FunctionalInterface
public interface DailyUse {

    Map<Category, BigDecimal> of(SandboxUser user, LocalDate day);

    /** Nobody has ever ordered anything. */
    static DailyUse none() {
        return (user, day) -> Map.of();
    }

    /** Made up, but always the same for the same person and day: tenths of a square kilometre, mostly on working days. */
    static DailyUse invented() {
        return (user, day) -> {
            Map<Category, BigDecimal> use = new EnumMap<>(Category.class);
            if (user.email().startsWith("new@")) {
                return use;
            }
            int diligence = 1 + new Noise(user.userId()).below(3);
            Noise noise = new Noise(user.userId(), day);
            int season = 12 + new Noise("season", day.getYear(), day.getMonthValue()).below(45);
            int chance = day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0 ? 4 : season;
            order(use, Category.FRESH, noise, chance, 24 * diligence);
            order(use, Category.STANDARD, noise, chance + 10, 40 * diligence);
            order(use, Category.TRAINING, noise, chance / 2, 90 * diligence);
            if (user.limits() == null || user.limits().categories().containsKey(Category.TASKING)) {
                order(use, Category.TASKING, noise, 2, 150);
            }
            return use;
        };
    }

    private static void order(Map<Category, BigDecimal> use, Category category, Noise noise, int chance, int most) {
        if (noise.percent(chance)) {
            use.put(category, BigDecimal.valueOf(1 + noise.below(most), 1));
        }
    }
}
