package org.pamir.ingest.desk;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.pamir.ingest.account.AccountForms;
import org.pamir.ingest.account.ApiToken;
import org.pamir.ingest.identity.Editor;
import org.pamir.ingest.identity.Grant;

/** Who I am here: my grants, my password, my API tokens. */
@Path("/desk/account")
@Produces(MediaType.TEXT_HTML)
public class AccountPage {

    private final AccountForms forms;
    private final Editor editor;
    private final Clock clock;

    AccountPage(AccountForms forms, Editor editor, Clock clock) {
        this.forms = forms;
        this.editor = editor;
        this.clock = clock;
    }

    /**
     * @param hasPassword false where an identity provider keeps it
     * @param made a token that was just made, in full; empty where none was
     */
    @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record OwnAccount(
            List<Grant> grants,
            List<ApiToken> tokens,
            Instant now,
            boolean hasPassword,
            String made,
            List<FieldError> errors)
            implements TemplateInstance {}

    @GET
    @Operation(hidden = true)
    public TemplateInstance show() {
        editor.requirePerson();
        return page("", List.of());
    }

    /** Whoever changed it logs in with the new one: all sessions end. */
    @POST
    @Path("password")
    @Operation(hidden = true)
    public Response changePassword(
            @FormParam("current") @DefaultValue("") String current,
            @FormParam("new") @DefaultValue("") String next,
            @FormParam("again") @DefaultValue("") String again) {
        editor.requirePerson();
        if (!next.equals(again)) {
            return refused(List.of(new FieldError("again", "The two new passwords differ")));
        }
        try {
            forms.changePassword(current, next);
            return Response.seeOther(URI.create("/desk/login?changed")).build();
        } catch (HttpProblem problem) {
            return refused(FieldError.of(problem));
        }
    }

    @POST
    @Path("tokens")
    @Operation(hidden = true)
    public Response makeToken(
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("grants") List<String> grants,
            @FormParam("expires_in_days") @DefaultValue("30") int days) {
        editor.requirePerson();
        try {
            // Answered at once, not by way of a redirect: nowhere is it kept to be shown later.
            return Response.ok(page(forms.makeToken(name, grants, days), List.of()))
                    .build();
        } catch (HttpProblem problem) {
            return refused(FieldError.of(problem));
        }
    }

    @POST
    @Path("tokens/{id}/revoke")
    @Operation(hidden = true)
    public Response revoke(@RestPath String id) {
        editor.requirePerson();
        forms.revokeToken(id);
        return Response.seeOther(URI.create("/desk/account#tokens")).build();
    }

    private OwnAccount page(String made, List<FieldError> errors) {
        List<Grant> grants = List.copyOf(editor.grants().grants());
        return new OwnAccount(grants, forms.ownTokens(), clock.instant(), forms.areHere(), made, errors);
    }

    private Response refused(List<FieldError> errors) {
        return Response.status(422).entity(page("", errors)).build();
    }
}
