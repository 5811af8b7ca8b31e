package dev.maxarsandbox;

/** One sandbox for all tests of it. It is never closed: it ends with the JVM. */
final class OneSandbox {

    static final MaxarSandbox SANDBOX = MaxarSandbox.start();

    private OneSandbox() {}
}
