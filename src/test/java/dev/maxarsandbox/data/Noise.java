package dev.maxarsandbox.data;

/** Numbers that look random but are the same for the same words, so that two runs show the same figures. */
final class Noise {

    private long state;

    Noise(Object... words) {
        long seed = 1;
        for (Object word : words) {
            seed = seed * 1_000_003 + word.toString().hashCode();
        }
        this.state = seed;
    }

    /** The next number from 0 to below {@code bound}. */
    int below(int bound) {
        state += 0x9E3779B97F4A7C15L;
        long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return (int) Math.floorMod(mixed ^ (mixed >>> 31), (long) bound);
    }

    boolean percent(int chance) {
        return below(100) < chance;
    }

    /** A text of letters and digits. */
    String text(int length) {
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(below(alphabet.length())));
        }
        return text.toString();
    }
}
