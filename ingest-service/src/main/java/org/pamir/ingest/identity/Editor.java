package org.pamir.ingest.identity;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.pamir.contract.event.AssessmentKey;

/** Who asks, in this request, what they may do, and the trace that it belongs to. */
@RequestScoped
public class Editor {

    /** Attribute of an identity that came with an API token. */
    public static final String TOKEN = "pamir.token";

    private final SecurityIdentity identity;
    private final HttpHeaders headers;
    private String traceparent;

    Editor(SecurityIdentity identity, HttpHeaders headers) {
        this.identity = identity;
        this.headers = headers;
    }

    public boolean isKnown() {
        return !identity.isAnonymous();
    }

    /** Of whom is logged in; unique among all who can be. */
    public String name() {
        return identity.getPrincipal().getName();
    }

    /** An API token: what it is known by, and what its owner calls it. */
    public record Token(String id, String name) {}

    /** The API token that this request came with. */
    public Optional<Token> token() {
        return Optional.ofNullable(identity.getAttribute(TOKEN));
    }

    public Grants grants() {
        return isKnown() ? Grants.of(identity.getRoles()) : Grants.NONE;
    }

    public Origin origin() {
        return new Origin(name(), traceparent(), token().map(Token::id).orElse(null));
    }

    /** @throws HttpProblem 401 where nobody is logged in, 403 where they have not this right for this assessment */
    public void require(Right right, AssessmentKey assessment) {
        requireKnown();
        if (!grants().allow(right, assessment)) {
            throw IdentityProblems.forbidden(right, assessment);
        }
    }

    /** @throws HttpProblem 401 where nobody is logged in, 403 where they have not this right for all of them */
    public void requireAll(Right right, Collection<AssessmentKey> assessments) {
        requireKnown();
        Grants grants = grants();
        Set<AssessmentKey> beyond = new TreeSet<>(assessments);
        beyond.removeIf(assessment -> grants.allow(right, assessment));
        if (!beyond.isEmpty()) {
            throw IdentityProblems.forbidden(right, beyond);
        }
    }

    /** @throws HttpProblem 401 where nobody is logged in, 403 where they have this right nowhere */
    public void requireSomewhere(Right right) {
        requireKnown();
        if (!grants().allowSomewhere(right)) {
            throw IdentityProblems.forbidden(right);
        }
    }

    /** @throws HttpProblem 401 where nobody is logged in, 403 where they have not this right without a limit */
    public void requireEverywhere(Right right) {
        requireKnown();
        if (!grants().allowEverywhere(right)) {
            throw IdentityProblems.forbidden(right);
        }
    }

    /** @throws HttpProblem 401 where nobody is logged in */
    public void requireKnown() {
        if (!isKnown()) {
            throw IdentityProblems.unauthorized();
        }
    }

    /** @throws HttpProblem 401 where nobody is logged in, 403 where it is an API token: those do not beget others */
    public void requirePerson() {
        requireKnown();
        if (token().isPresent()) {
            throw IdentityProblems.tokenRefused();
        }
    }

    /** The caller's trace context, or a new one where there is none. */
    public String traceparent() {
        if (traceparent == null) {
            traceparent = Traces.continued(headers.getHeaderString("traceparent"));
        }
        return traceparent;
    }
}
