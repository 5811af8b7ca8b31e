package dev.maxarportal.credentials.linter;

/** Looks at one side of a SAS URL. */
@FunctionalInterface
interface SasRule {

    void look(Sas sas, Findings found);
}
