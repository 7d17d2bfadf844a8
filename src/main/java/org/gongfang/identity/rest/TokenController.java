package org.gongfang.identity.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.gongfang.identity.ApiTokens;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Exchanges a password for a personal access token. */
@RestController
@RequestMapping("/api/v1/tokens")
@Tag(name = "tokens")
class TokenController {

    private static final String DEFAULT_LABEL = "REST";

    private final ApiTokens tokens;

    TokenController(ApiTokens tokens) {
        this.tokens = tokens;
    }

    @PostMapping
    @Operation(
            summary = "Exchange mail address and password (HTTP Basic) for a token; send it as Authorization: Bearer …")
    ResponseEntity<Issued> issue(@RequestBody(required = false) @Nullable Wish wish) {
        var label = wish == null || wish.label() == null ? DEFAULT_LABEL : wish.label();
        var issued = tokens.issue(label);
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(new Issued(issued.id().toString(), issued.label(), issued.token()));
    }

    /** What the caller wants to call the token, to recognise it in the list. */
    record Wish(@Nullable String label) {}

    /** The token in clear, for the only time. */
    record Issued(String id, String label, String token) {}
}
