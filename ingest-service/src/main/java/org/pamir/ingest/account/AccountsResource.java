package org.pamir.ingest.account;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.pamir.ingest.identity.Editor;
import org.pamir.ingest.identity.Grant;
import org.pamir.ingest.identity.IdentityConfig;
import org.pamir.ingest.identity.Right;

/** Local accounts, for admins without a limit; not where an identity provider has them. */
@Path("/api/accounts")
@Tag(name = "Accounts")
@Produces(MediaType.APPLICATION_JSON)
public class AccountsResource {

    private final Accounts accounts;
    private final Editor editor;
    private final IdentityConfig config;

    AccountsResource(Accounts accounts, Editor editor, IdentityConfig config) {
        this.accounts = accounts;
        this.editor = editor;
        this.config = config;
    }

    @GET
    @Operation(summary = "All local accounts")
    @APIResponse(
            responseCode = "200",
            description = "The accounts, without their passwords",
            content = @Content(schema = @Schema(implementation = AccountDocument.Documents.class)))
    @AccountResponses
    public AccountDocument.Documents list() {
        requireAdmin();
        return new AccountDocument.Documents(
                accounts.all().stream().map(AccountDocument::of).toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Create an account")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = AccountDocument.Creation.class)))
    @APIResponse(
            responseCode = "201",
            description = "The account",
            content = @Content(schema = @Schema(implementation = AccountDocument.class)))
    @AccountResponses
    public Response create(InputStream body) throws IOException {
        requireAdmin();
        FieldsBody fields = FieldsBody.read(body, Set.of("name", "password", "grants"));
        String name = fields.newName("name");
        String password = fields.newPassword("password");
        List<Grant> grants = fields.grants("grants");
        fields.refuseIfViolated();
        Account created = done(accounts.create(name, password, grants, editor.name()));
        return Response.created(URI.create("/api/accounts/" + name))
                .entity(AccountDocument.of(created))
                .build();
    }

    @PUT
    @Path("{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Change an account",
            description = "Its password, its grants, or both. Sessions end with a password.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = AccountDocument.Change.class)))
    @APIResponse(
            responseCode = "200",
            description = "The account after the change",
            content = @Content(schema = @Schema(implementation = AccountDocument.class)))
    @APIResponse(responseCode = "404", description = "No such account")
    @AccountResponses
    public AccountDocument change(@RestPath String name, InputStream body) throws IOException {
        requireAdmin();
        FieldsBody fields = FieldsBody.read(body, Set.of("password", "grants"));
        Optional<String> password =
                fields.has("password") ? Optional.of(fields.newPassword("password")) : Optional.empty();
        Optional<List<Grant>> grants = fields.has("grants") ? Optional.of(fields.grants("grants")) : Optional.empty();
        fields.refuseIfViolated();
        return AccountDocument.of(done(accounts.change(name, password, grants, editor.name())));
    }

    @DELETE
    @Path("{name}")
    @Operation(
            summary = "Delete an account",
            description = "Its tokens go with it; what it wrote stays under its name.")
    @APIResponse(responseCode = "204", description = "Deleted")
    @APIResponse(responseCode = "404", description = "No such account")
    @AccountResponses
    public void delete(@RestPath String name) {
        requireAdmin();
        done(accounts.delete(name, editor.name()));
    }

    private void requireAdmin() {
        editor.requirePerson();
        editor.requireEverywhere(Right.ADMINISTER);
        if (config.oidc()) {
            throw AccountProblems.notHere();
        }
    }

    private static Account done(Accounts.Outcome outcome) {
        if (outcome instanceof Accounts.Outcome.Done done) {
            return done.account();
        }
        throw AccountProblems.of(outcome);
    }
}
