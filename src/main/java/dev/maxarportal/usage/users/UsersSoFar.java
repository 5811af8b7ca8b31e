package dev.maxarportal.usage.users;

/** How far a reading of users is; they are put side by side only for those who look at them. */
public interface UsersSoFar {

    int total();

    /** How many users there is nothing left to read for. */
    int done();

    AccountUsers users();
}
