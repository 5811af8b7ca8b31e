package dev.maxarportal.usage.thresholds;

import dev.maxarportal.signin.Back;
import dev.maxarportal.signin.CurrentUser;
import dev.maxarportal.web.AdminOnly;
import dev.maxarportal.web.AllowedWhenReadOnly;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The banner after ARD was asked, and a person's word that it was read. */
@Controller
@AdminOnly
class ThresholdsController {

    private final LevelReading reading;
    private final ThresholdBanners banners;

    ThresholdsController(LevelReading reading, ThresholdBanners banners) {
        this.reading = reading;
        this.banners = banners;
    }

    /**
     * Part of a page; a script puts it in.
     *
     * @param back the page, to which closing the banner leads back
     */
    @GetMapping("/usage/thresholds")
    String banner(@AuthenticationPrincipal CurrentUser reader, @RequestParam @Nullable String back, Model model) {
        reading.renew(reader);
        model.addAttribute("here", Back.to(back));
        model.addAttribute("usageThresholds", banners.of(reader));
        return "usage/banner :: notice";
    }

    /**
     * Closes the banner.
     *
     * @param told what stood in it
     * @param back the page that it stood on
     */
    @PostMapping("/usage/thresholds/told")
    @AllowedWhenReadOnly
    String told(
            @AuthenticationPrincipal CurrentUser reader,
            @RequestParam(defaultValue = "") List<String> told,
            @RequestParam @Nullable String back) {
        banners.told(
                reader,
                told.stream().flatMap(text -> ToldThreshold.of(text).stream()).toList());
        return "redirect:" + Back.to(back);
    }

    /** The same for a script, which stays on its page and must know that this was kept. */
    @PostMapping(path = "/usage/thresholds/told", headers = "X-Requested-With=XMLHttpRequest")
    @AllowedWhenReadOnly
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void toldByScript(@AuthenticationPrincipal CurrentUser reader, @RequestParam(defaultValue = "") List<String> told) {
        told(reader, told, null);
    }
}
