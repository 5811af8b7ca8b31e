package dev.maxarsandbox;

/** One sandbox for all tests of the JVM, each of which resets it first. It is never closed: it ends with the JVM. */
public final class OneSandbox {

    public static final MaxarSandbox SANDBOX = MaxarSandbox.start();

    private OneSandbox() {}
}
