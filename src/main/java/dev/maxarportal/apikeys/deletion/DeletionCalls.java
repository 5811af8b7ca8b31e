package dev.maxarportal.apikeys.deletion;

import dev.maxarportal.apikeys.deletion.DeletionAnswers.Answer;
import dev.maxarportal.maxar.ApiKeyApi;
import dev.maxarportal.maxar.ApiKeyIds;
import dev.maxarportal.maxar.MaxarException;
import dev.maxarportal.maxar.Problem;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The calls that delete keys; a failure is an answer, too. */
@Component
class DeletionCalls {

    private static final int AT_A_TIME = 4;

    /** One key may be broken at Maxar while others are not; when several are, the service is. */
    private static final int FAULTS_BEFORE_STOP = 3;

    private static final Set<Problem> HOPELESS =
            Set.of(Problem.NOT_REACHED, Problem.TOO_SLOW, Problem.UNAUTHORIZED, Problem.TOO_MANY_REQUESTS);

    private final ApiKeyApi keys;

    DeletionCalls(ApiKeyApi keys) {
        this.keys = keys;
    }

    /** One call: by its id for one key, with a body for several. */
    Mono<Answer> first(List<String> ids) {
        return answer(ids.size() == 1 ? keys.delete(ids.getFirst()) : keys.delete(new ApiKeyIds(ids)));
    }

    /** A call for each key, until the time is up or the service fails; the answers by id. */
    Mono<Map<String, Answer>> alone(List<String> ids, BooleanSupplier inTime) {
        AtomicInteger faults = new AtomicInteger();
        return Flux.fromIterable(ids)
                .takeWhile(id -> inTime.getAsBoolean() && faults.get() < FAULTS_BEFORE_STOP)
                .flatMap(
                        id -> answer(keys.delete(id))
                                .doOnNext(answer -> faults.addAndGet(weight(answer)))
                                .map(answer -> Map.entry(id, answer)),
                        AT_A_TIME)
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private static int weight(Answer answer) {
        MaxarException problem = answer.problem();
        if (problem == null) {
            return 0;
        }
        return HOPELESS.contains(problem.problem()) ? FAULTS_BEFORE_STOP : problem.isOutage() ? 1 : 0;
    }

    private static Mono<Answer> answer(Mono<Void> call) {
        return call.thenReturn(Answer.ACCEPTED)
                .onErrorResume(MaxarException.class, problem -> Mono.just(new Answer(problem)));
    }
}
