package dev.maxarportal.account;

import dev.maxarportal.maxar.ArdAccount;
import dev.maxarportal.maxar.ArdAccountAnswer;
import dev.maxarportal.maxar.ArdApi;
import dev.maxarportal.maxar.ArdSelf;
import dev.maxarportal.maxar.ArdUser;
import dev.maxarportal.maxar.Maxar;
import dev.maxarportal.maxar.MaxarException;
import dev.maxarportal.maxar.Outcome;
import dev.maxarportal.maxar.Problem;
import dev.maxarportal.signin.ArdConnection;
import dev.maxarportal.signin.ArdIdentities;
import dev.maxarportal.signin.CurrentUser;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import reactor.core.publisher.Mono;
import reactor.util.function.Tuple2;

/** Shows what Maxar says of the person and the account, and what the portal makes of it. */
@Controller
class AccountController {

    private final Maxar maxar;
    private final ArdApi ard;
    private final ArdIdentities identities;
    private final ArdConnection connection;

    AccountController(Maxar maxar, ArdApi ard, ArdIdentities identities, ArdConnection connection) {
        this.maxar = maxar;
        this.ard = ard;
        this.identities = identities;
        this.connection = connection;
    }

    @GetMapping("/account")
    String account(
            @AuthenticationPrincipal CurrentUser user, HttpServletRequest request, HttpSession session, Model model) {
        Mono<ArdUser> self = ard.self().map(ArdSelf::user);
        Mono<ArdAccount> account = identities
                .of(user)
                .flatMap(identity -> ard.account(identity.accountId()))
                .map(ArdAccountAnswer::account);
        Tuple2<Outcome<ArdUser>, Outcome<ArdAccount>> answers =
                maxar.await(Mono.zip(Outcome.of(self), Outcome.of(account)));
        ArdUser person = answers.getT1().value();
        ArdAccount contract = answers.getT2().value();
        model.addAttribute("self", answers.getT1());
        model.addAttribute("account", answers.getT2());
        model.addAttribute(
                "limits",
                LimitRow.of(person == null ? null : person.limits(), contract == null ? null : contract.limits()));
        model.addAttribute("idle", Duration.ofSeconds(session.getMaxInactiveInterval()));
        model.addAttribute("ard", connection);
        MaxarException problem = answers.getT1().problem();
        boolean ended = problem != null && problem.problem() == Problem.NOT_CONNECTED;
        model.addAttribute("ardConnected", !ended && connection.times(request) != null);
        return "account/account";
    }
}
