package org.gongfang.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.RedirectStrategy;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/** Sends people whose sign-in failed back to the sign-in screen, which says why as far as they may know. */
@Component
class SignInOutcome implements AuthenticationFailureHandler {

    private static final String WRONG = "?error";
    private static final String TOO_OFTEN = "?wait";

    private final RedirectStrategy redirect = new DefaultRedirectStrategy();

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        var reason = SignIn.refusalBehind(failure).isPresent() ? TOO_OFTEN : WRONG;
        redirect.sendRedirect(request, response, SecurityConfiguration.SIGN_IN + reason);
    }
}
