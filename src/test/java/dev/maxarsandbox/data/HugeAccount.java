package dev.maxarsandbox.data;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** An account with 500 users, whose areas and costs in a year have ten digits. */
final class HugeAccount {

    private static final int USERS = 500;

    /** Names that find out whether a page escapes, wraps, cuts and sorts as it should. */
    private static final List<String> ODD_NAMES = List.of(
            "",
            "Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh-Cholmondeley the Younger, "
                    + "Deputy Head of Imagery Procurement for the Northern and North-Eastern Regions",
            "DonaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunterbeamtengesellschaftSachbearbeiterin",
            "=SUM(A1:A9)",
            "<script>alert('usage')</script>",
            "محمد بن عبد الله الأنصاري",
            "李小龍",
            "Zoë \"Zed\" O'Brien, PhD; +1",
            "Åse Ærlig Øst",
            "  spaces   around  ",
            "👩‍🚀 Star Person",
            "ada admin",
            "not attributed");

    private static final List<String> FIRST =
            List.of("Alba", "Bruno", "Chiara", "Deniz", "Emeka", "Fatou", "Goran", "Hana", "Ines", "Jonas", "Kwame");
    private static final List<String> LAST =
            List.of("Aalto", "Baptiste", "Castellanos", "Dlamini", "Eriksen", "Fofanah", "Guerra");

    private HugeAccount() {}

    /** Those of the typical account, and many more. */
    static List<SandboxUser> users() {
        List<SandboxUser> known = FirstUsers.list();
        return Stream.concat(
                        known.stream(),
                        IntStream.rangeClosed(known.size() + 1, USERS).mapToObj(HugeAccount::user))
                .toList();
    }

    /** Two who ordered, but whom the account's list no longer has. */
    static List<SandboxUser> departed() {
        return List.of(
                SandboxUser.of(9_001, "gone1@example.com", "Gone One"),
                SandboxUser.of(9_002, "gone2@example.com", "Gone Two"));
    }

    static SandboxAccount of(SandboxAccount typical) {
        return new SandboxAccount(
                typical.id(),
                "International Consortium for Continental-Scale Land-Cover Monitoring, Disaster Response & Recovery",
                typical.contractStart(),
                typical.contractEnd(),
                Map.of(
                        Category.FRESH, new BigDecimal("2.495"),
                        Category.STANDARD, new BigDecimal("2"),
                        Category.TRAINING, new BigDecimal("0.5"),
                        Category.TASKING, new BigDecimal("31.25")),
                FeeLimits.of("9876543210.50", "4000000000", "-1", "1000000000").withTasking("5000000000"));
    }

    /** Orders are rare and large, so that 500 users are added up quickly. */
    static DailyUse use() {
        return (user, day) -> rests(user, day) ? Map.of() : order(user, day);
    }

    private static SandboxUser user(int number) {
        SandboxUser user = SandboxUser.of(1_000 + number, "person%03d@example.com".formatted(number), name(number))
                .withActive(number % 20 != 0);
        return number % 7 == 0 ? user.withLimits(null) : user;
    }

    private static String name(int number) {
        return number % 9 == 0
                ? ODD_NAMES.get(number / 9 % ODD_NAMES.size())
                : FIRST.get(number % FIRST.size()) + " " + LAST.get(number % LAST.size());
    }

    /** Two users of eleven never order, the others on one day of twelve. */
    private static boolean rests(SandboxUser user, LocalDate day) {
        int person = Math.floorMod(user.userId().hashCode(), 11);
        long mixed = (user.userId().hashCode() * 31L + day.toEpochDay()) * 0x9E3779B97F4A7C15L;
        return person < 2 || (mixed >>> 33) % 12 != 0;
    }

    private static Map<Category, BigDecimal> order(SandboxUser user, LocalDate day) {
        Noise noise = new Noise(user.userId(), day);
        Category category = Category.values()[noise.below(20) == 0 ? 3 : noise.below(3)];
        int zeal = new Noise(user.userId()).below(60);
        // A few order much more than all the others.
        int diligence = 1 + zeal * zeal * zeal / 2_000;
        int most = category == Category.TASKING ? 20_000 : 150_000;
        return Map.of(category, BigDecimal.valueOf((1L + noise.below(most)) * diligence, 1));
    }
}
