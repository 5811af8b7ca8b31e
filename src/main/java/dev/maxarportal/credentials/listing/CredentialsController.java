package dev.maxarportal.credentials.listing;

import dev.maxarportal.credentials.Credential;
import dev.maxarportal.credentials.KnownCredential;
import dev.maxarportal.credentials.KnownCredentials;
import dev.maxarportal.credentials.MisplacedSecret;
import dev.maxarportal.credentials.Provider;
import dev.maxarportal.credentials.rollover.RolloverPanel;
import dev.maxarportal.expiry.ExpiryState;
import dev.maxarportal.expiry.ExpiryStrip;
import dev.maxarportal.maxar.MaxarException;
import dev.maxarportal.signin.CurrentUser;
import dev.maxarportal.web.AdminOnly;
import dev.maxarportal.web.Slice;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of storage credentials. */
@Controller
@AdminOnly
class CredentialsController {

    private final ListReader lists;
    private final NameLookup lookup;
    private final KnownCredentials known;
    private final RolloverPanel rollovers;
    private final Clock clock;

    CredentialsController(
            ListReader lists, NameLookup lookup, KnownCredentials known, RolloverPanel rollovers, Clock clock) {
        this.lists = lists;
        this.lookup = lookup;
        this.known = known;
        this.rollovers = rollovers;
        this.clock = clock;
    }

    @ModelAttribute("providers")
    Object providers() {
        return Provider.values();
    }

    @ModelAttribute("states")
    Object states() {
        return ExpiryState.values();
    }

    @GetMapping(path = "/credentials", params = "name")
    String find(
            @AuthenticationPrincipal CurrentUser user,
            @RequestParam String name,
            CredentialsQuery query,
            RedirectAttributes redirect,
            Model model) {
        if (MisplacedSecret.isIn(name, query.q())) {
            return withoutSecret(redirect);
        }
        if (!name.isBlank()) {
            NameLookup.Answer answer = lookup.find(user, name.strip());
            if (answer.found()) {
                return "redirect:/credentials/" + answer.name();
            }
            model.addAttribute("lookup", answer);
        }
        return list(user, query, null, name.strip(), model);
    }

    @GetMapping("/credentials")
    String list(
            @AuthenticationPrincipal CurrentUser user,
            CredentialsQuery query,
            @RequestParam @Nullable String refresh,
            RedirectAttributes redirect,
            Model model) {
        if (MisplacedSecret.isIn(query.q())) {
            return withoutSecret(redirect);
        }
        return list(user, query, refresh, "", model);
    }

    private String list(
            CurrentUser user, CredentialsQuery query, @Nullable String refresh, String lookedUp, Model model) {
        model.addAttribute("state", query.state());
        ListReading reading;
        try {
            reading = lists.read(user, refresh != null);
        } catch (MaxarException problem) {
            model.addAttribute("problem", problem);
            reading = lists.remembered(user, problem);
        }
        if (reading != null) {
            model.addAttribute("reading", reading);
            model.addAttribute("near", lookedUp.isEmpty() ? null : lookup.near(reading, lookedUp));
            model.addAttribute("rollovers", rollovers.of(reading.account()));
            add(query, reading, model);
            if (query.isAboutGone()) {
                List<KnownCredential> gone = known.gone(reading.account());
                model.addAttribute(
                        "gone",
                        Slice.of(
                                query.matchingGone(gone),
                                gone.size(),
                                query.state().page()));
            }
        }
        return "credentials/list";
    }

    private static String withoutSecret(RedirectAttributes redirect) {
        redirect.addFlashAttribute("warning", MisplacedSecret.TOLD);
        return "redirect:/credentials";
    }

    private void add(CredentialsQuery query, ListReading reading, Model model) {
        Instant now = clock.instant();
        List<Credential> matching = query.matching(reading.all());
        Slice<Credential> slice = Slice.of(
                matching, query.order(), reading.all().size(), query.state().page());
        model.addAttribute("age", Duration.between(reading.readAt(), now).toSeconds());
        model.addAttribute("strip", ExpiryStrip.of(now, reading.all().stream().map(Credential::ends)));
        model.addAttribute("slice", slice);
        model.addAttribute(
                "groups",
                query.isGrouped()
                        ? CredentialGroup.of(slice.rows(), matching)
                        : CredentialGroup.ungrouped(slice.rows()));
    }
}
