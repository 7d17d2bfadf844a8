package org.gongfang.identity;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The browser session of the current request, if there is one. */
@Component
class CurrentSession {

    /** Lets the session go on with a new snapshot of its member, while all others of that member end. */
    void renew(SignedInMember member) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            var session = attributes.getRequest().getSession(false);
            if (session != null) {
                var context = new SecurityContextImpl(
                        UsernamePasswordAuthenticationToken.authenticated(member, null, member.getAuthorities()));
                session.setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context);
                SecurityContextHolder.setContext(context);
            }
        }
    }
}
