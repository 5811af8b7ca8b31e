package dev.maxarsandbox.traffic;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Every request that reached the sandbox, in the order of arrival, also those that a fault answered. */
@Component
public final class SandboxTraffic {

    private final List<RecordedRequest> requests = new CopyOnWriteArrayList<>();

    SandboxTraffic() {}

    public List<RecordedRequest> all() {
        return List.copyOf(requests);
    }

    public List<RecordedRequest> of(Service service) {
        return matching(request -> request.service() == service);
    }

    public List<RecordedRequest> matching(Predicate<RecordedRequest> predicate) {
        return requests.stream().filter(predicate).toList();
    }

    public long count(Predicate<RecordedRequest> predicate) {
        return requests.stream().filter(predicate).count();
    }

    public void clear() {
        requests.clear();
    }

    void add(RecordedRequest request) {
        requests.add(request);
    }
}
