package dev.maxarportal.signin;

import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractAuthenticationFilterConfigurer;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Puts the sign-in with a password into the filter chain, with everything that the framework gives its own form. */
class PasswordSignIn
        extends AbstractAuthenticationFilterConfigurer<HttpSecurity, PasswordSignIn, PasswordSignInFilter> {

    PasswordSignIn(PasswordSignInFilter filter) {
        super(filter, SignInPath.PATH);
    }

    @Override
    protected PasswordSignIn loginPage(String path) {
        return super.loginPage(path);
    }

    @Override
    protected RequestMatcher createLoginProcessingUrlMatcher(String path) {
        return PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, path);
    }
}
