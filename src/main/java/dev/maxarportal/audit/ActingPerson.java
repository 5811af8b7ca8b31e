package dev.maxarportal.audit;

/** A signed-in person as the audit trail needs to know them: to write down what they do, and to decide what they may read. */
public interface ActingPerson {

    Actor actor();
}
