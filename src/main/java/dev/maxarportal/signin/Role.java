package dev.maxarportal.signin;

/** What a person may do in the portal. */
public enum Role {
    ADMIN("Admin"),
    USER("User"),
    /** ARD could not be asked, so the person is treated as no administrator. */
    UNKNOWN("Role unknown");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    /** How the role is written on pages. */
    public String label() {
        return label;
    }
}
