package dev.maxarportal.credentials;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A SAS URL for tests: as Azure makes them, but for the signature, which no account's key made. */
public final class SampleSas {

    private final String address;
    private final Map<String, String> parameters;

    private SampleSas(String address, Map<String, String> parameters) {
        this.address = address;
        this.parameters = parameters;
    }

    /** A good one, which ends then. */
    public static SampleSas ending(Instant end) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("sv", "2024-11-04");
        parameters.put("sr", "c");
        parameters.put("sp", "cw");
        parameters.put("se", end.truncatedTo(ChronoUnit.SECONDS).toString());
        parameters.put("spr", "https");
        parameters.put("sig", signature("sample"));
        return new SampleSas("https://examplestore.blob.core.windows.net/deliveries", parameters);
    }

    /** A good one, which ends in ninety days; its signature begins with the mark, so that it can be looked for. */
    public static String url(String mark) {
        return url("deliveries", mark);
    }

    public static String url(String container, String mark) {
        return ending(Instant.now().plus(90, ChronoUnit.DAYS))
                .in(container)
                .with("sig", signature(mark))
                .url();
    }

    /** As long as a real one, and percent-encoded; begins with the mark, which is at most 43 letters and digits. */
    public static String signature(String mark) {
        return mark + "A".repeat(43 - mark.length()) + "%3D";
    }

    public SampleSas in(String container) {
        return at("https://examplestore.blob.core.windows.net/" + container);
    }

    public SampleSas at(String newAddress) {
        return new SampleSas(newAddress, parameters);
    }

    /** The parameter stands in the URL as it is given here. */
    public SampleSas with(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(parameters);
        String signature = changed.remove("sig");
        changed.put(name, value);
        changed.putIfAbsent("sig", signature);
        return new SampleSas(address, changed);
    }

    public SampleSas without(String name) {
        Map<String, String> changed = new LinkedHashMap<>(parameters);
        changed.remove(name);
        return new SampleSas(address, changed);
    }

    public String token() {
        return parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                .collect(Collectors.joining("&"));
    }

    public String url() {
        return address + "?" + token();
    }
}
