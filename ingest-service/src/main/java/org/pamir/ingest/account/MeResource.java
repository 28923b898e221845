package org.pamir.ingest.account;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.pamir.ingest.identity.Editor;
import org.pamir.ingest.identity.IdentityConfig;

/** Who is logged in. */
@Path("/api/me")
@Tag(name = "Accounts")
@Produces(MediaType.APPLICATION_JSON)
public class MeResource {

    /** What was typed wrongly may be longer than any password of ours. */
    private static final int LONGEST_CURRENT = 1_000;

    private final Editor editor;
    private final Accounts accounts;
    private final IdentityConfig config;

    MeResource(Editor editor, Accounts accounts, IdentityConfig config) {
        this.editor = editor;
        this.accounts = accounts;
        this.config = config;
    }

    /**
     * Who asks.
     *
     * @param token name of the API token that was used, else null
     */
    @Schema(name = "Me")
    record MeDocument(String name, List<String> grants, String token) {}

    @GET
    @Operation(summary = "Who I am, and what I may do")
    @APIResponse(
            responseCode = "200",
            description = "Name and grants; the token's name where one was used",
            content = @Content(schema = @Schema(implementation = MeDocument.class)))
    @APIResponse(responseCode = "401", description = "Nobody is logged in")
    public Response me() {
        editor.requireKnown();
        List<String> grants =
                editor.grants().grants().stream().map(Object::toString).toList();
        return Response.ok(new MeDocument(
                        editor.name(),
                        grants,
                        editor.token().map(Editor.Token::name).orElse(null)))
                .header("Cache-Control", "no-store")
                .build();
    }

    @PUT
    @Path("password")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Change my password",
            description = "{\"current\", \"new\"}: at least 12 characters, at most 72 bytes. Sessions at the desk end.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = PasswordEdit.class)))
    @APIResponse(responseCode = "204", description = "Changed")
    @APIResponse(responseCode = "403", description = "The current password is another, or an API token was used")
    @APIResponse(responseCode = "409", description = "Passwords are kept by an identity provider")
    @APIResponse(responseCode = "422", description = "The new one is too short or too long")
    public void changePassword(InputStream body) throws IOException {
        editor.requirePerson();
        if (config.oidc()) {
            throw AccountProblems.notHere();
        }
        FieldsBody fields = FieldsBody.read(body, Set.of("current", "new"));
        String current = fields.text("current", LONGEST_CURRENT);
        String next = fields.newPassword("new");
        fields.refuseIfViolated();
        Accounts.Outcome outcome = accounts.changePassword(editor.name(), current, next);
        if (!(outcome instanceof Accounts.Outcome.Done)) {
            throw AccountProblems.of(outcome);
        }
    }
}
