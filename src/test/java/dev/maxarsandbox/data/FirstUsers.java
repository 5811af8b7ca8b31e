package dev.maxarsandbox.data;

import java.util.List;

/** The people of a fresh sandbox: an admin, a user, an inactive one, and colleagues with odd records. */
final class FirstUsers {

    private FirstUsers() {}

    static List<SandboxUser> list() {
        return List.of(
                SandboxUser.of(42, "ada@example.com", "Ada Admin")
                        .withAdmin(true)
                        .withJobTitle("data scientist")
                        .withLimits(
                                FeeLimits.of("100000", "40000", "-1", "-1.0").withTasking("5000")),
                SandboxUser.of(43, "uma@example.com", "Uma User")
                        .withJobTitle("")
                        .withLimits(FeeLimits.of("-1.0", "25000", "60000.0", "-1")),
                SandboxUser.of(44, "ivo@example.com", "Ivo Inactive").withActive(false),
                SandboxUser.of(45, "kofi@example.com", "Kofi Mensah")
                        .withLimits(FeeLimits.of("-1", "-1.0", "-1", "-1").withTasking("0")),
                SandboxUser.of(46, "mei@example.com", "Mei-Ling Østergård-Nakamura de la Fuente")
                        .withJobTitle("geospatial analyst, northern district, disaster response and recovery")
                        .withLimits(null),
                SandboxUser.of(47, "raj@example.com", "Raj Patel")
                        .withAdmin(true)
                        .withLimits(
                                FeeLimits.of("30000", "0", "15000", "1500.5").withTasking("-1.0")),
                SandboxUser.of(48, "sofia@example.com", "Sofía <b>Bold</b> & Co")
                        .withLimits(FeeLimits.of("20000", "5000", "-1", "-1")),
                SandboxUser.of(49, "new@example.com", "Nadia Newcomer"));
    }

    /** Met at sign-in only. */
    static List<SandboxUser> outsiders() {
        return List.of(
                SandboxUser.of(50, "sam@example.com", "Sam Suspended"),
                SandboxUser.of(51, "nia@example.com", "Nia Notready"));
    }
}
