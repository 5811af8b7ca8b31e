package dev.maxarportal.apikeys;

import dev.maxarportal.maxar.ApiKeyApi;
import dev.maxarportal.maxar.ApiKeyIds;
import dev.maxarportal.maxar.MaxarException;
import dev.maxarportal.maxar.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Deletes keys: one by its own call, several by a single call with a body. Where that body is not understood, as behind
 * proxies that drop it, each key gets its own call. A key that is not there any more counts as deleted.
 */
@Component
class KeyDeletion {

    private static final int AT_A_TIME = 4;

    private final ApiKeyApi keys;

    KeyDeletion(ApiKeyApi keys) {
        this.keys = keys;
    }

    Mono<Result> delete(List<String> ids) {
        if (ids.size() == 1) {
            return single(ids.getFirst()).map(one -> Result.NONE.plus(one));
        }
        return keys.delete(new ApiKeyIds(ids))
                .thenReturn(new Result(ids.size(), 0, 0, null))
                .onErrorResume(KeyDeletion::isRefusedAsWhole, refused -> oneByOne(ids))
                .onErrorResume(MaxarException.class, failed -> Mono.just(new Result(0, 0, ids.size(), failed)));
    }

    private Mono<Result> oneByOne(List<String> ids) {
        return Flux.fromIterable(ids).flatMap(this::single, AT_A_TIME).reduce(Result.NONE, Result::plus);
    }

    private Mono<Result> single(String id) {
        return keys.delete(id).thenReturn(new Result(1, 0, 0, null)).onErrorResume(MaxarException.class, failed -> {
            boolean gone = failed.problem() == Problem.NOT_FOUND;
            return Mono.just(gone ? new Result(0, 1, 0, null) : new Result(0, 0, 1, failed));
        });
    }

    private static boolean isRefusedAsWhole(Throwable failure) {
        return failure instanceof MaxarException refused
                && (refused.problem() == Problem.REJECTED || refused.problem() == Problem.NOT_FOUND);
    }

    /**
     * What became of the keys.
     *
     * @param deleted how many were deleted
     * @param gone how many were not there any more
     * @param left how many could not be deleted
     * @param problem why, if any were left
     */
    record Result(int deleted, int gone, int left, @Nullable MaxarException problem) {

        static final Result NONE = new Result(0, 0, 0, null);

        Result plus(Result other) {
            return new Result(
                    deleted + other.deleted, gone + other.gone, left + other.left, graver(problem, other.problem));
        }

        /** The one to tell of several: an uncertain effect must not be hidden by a refusal that surely had none. */
        private static @Nullable MaxarException graver(@Nullable MaxarException one, @Nullable MaxarException other) {
            return one == null || other != null && one.hadNoEffect() && !other.hadNoEffect() ? other : one;
        }
    }
}
