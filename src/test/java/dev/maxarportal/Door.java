package dev.maxarportal;

import static dev.maxarportal.Person.ADA;

import java.time.Duration;
import java.util.function.Consumer;

/** What stands at the door of a portal with every way in, and how to get there. */
enum Door {
    BOTH_WAYS(person -> person.open("/sign-in")),
    WARNED(person -> {
        person.open("/sign-in");
        person.signInWithPassword(ADA, "wrong");
        person.reads("Maxar does not know this user name and password.");
        person.signInWithPassword(ADA, "wrong");
        person.reads("Maxar suspends a user after repeated wrong passwords.");
    }),
    CONNECT_CARD(person -> person.signIn(ADA, "/usage")),
    CONNECT_CARD_AMONG_OTHERS(person -> person.signIn(ADA, "/account")),
    CONNECTION(person -> person.signIn(ADA, "/ard-connection?back=/monitors")),
    CONNECTION_REFUSED(person -> {
        person.signIn(ADA, "/usage");
        person.connectArd(ADA, "wrong");
        person.reads("ARD does not know this user name and password.");
    }),
    CONNECTED(person -> {
        person.signIn(ADA, "/ard-connection");
        person.connectArd(ADA, "sandbox");
        person.reads("ARD is connected.");
        person.open("/ard-connection");
    }),
    ENDS_SOON(person -> {
        SandboxTest.SANDBOX.setRefreshTokenLife(Duration.ofMinutes(4));
        person.signIn(ADA, "/api-keys");
        person.sees(person.link("Sign in again")).isVisible();
    });

    private final Consumer<Person> way;

    Door(Consumer<Person> way) {
        this.way = way;
    }

    void enter(Person person) {
        way.accept(person);
        person.sees(person.page().locator("h1").first()).isVisible();
    }
}
