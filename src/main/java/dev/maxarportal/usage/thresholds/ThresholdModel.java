package dev.maxarportal.usage.thresholds;

import dev.maxarportal.signin.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.thymeleaf.context.LazyContextVariable;

/** Gives every page what it tells its reader of thresholds. It is looked up when a page is written, and so not for files and redirects. */
@ControllerAdvice
class ThresholdModel {

    private final ThresholdBanners banners;

    ThresholdModel(ThresholdBanners banners) {
        this.banners = banners;
    }

    @ModelAttribute("usageThresholds")
    LazyContextVariable<ThresholdBanner> banner(@AuthenticationPrincipal @Nullable CurrentUser reader) {
        return new LazyContextVariable<>() {
            @Override
            protected ThresholdBanner loadValue() {
                return reader == null ? ThresholdBanner.NONE : banners.of(reader);
            }
        };
    }
}
