package org.pamir.ingest.account;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.pamir.ingest.identity.Editor;
import org.pamir.ingest.identity.Grant;
import org.pamir.ingest.identity.Right;

/** API tokens, for pipelines. */
@Path("/api/tokens")
@Tag(name = "Tokens")
@Produces(MediaType.APPLICATION_JSON)
public class TokensResource {

    private static final Set<String> FIELDS = Set.of("name", "grants", "expires_in_days");

    private final Tokens tokens;
    private final Editor editor;

    TokensResource(Tokens tokens, Editor editor) {
        this.tokens = tokens;
        this.editor = editor;
    }

    @GET
    @Operation(summary = "My tokens, newest first")
    @APIResponse(
            responseCode = "200",
            description = "The tokens, without what is secret about them",
            content = @Content(schema = @Schema(implementation = TokenDocument.Documents.class)))
    @APIResponse(responseCode = "401", description = "Nobody is logged in")
    @APIResponse(responseCode = "403", description = "An API token was used, or somebody else's were asked for")
    public TokenDocument.Documents list(
            @Parameter(description = "Somebody else's: for admins") @QueryParam("owner") String owner) {
        editor.requirePerson();
        boolean isOwn = owner == null || owner.equals(editor.name());
        if (!isOwn) {
            editor.requireEverywhere(Right.ADMINISTER);
        }
        List<ApiToken> found = tokens.of(isOwn ? editor.name() : owner.replace("\0", ""));
        return new TokenDocument.Documents(found.stream().map(TokenDocument::of).toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Make a token",
            description = "It acts in my name, with grants that mine cover, until it expires. It is shown once.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = TokenDocument.Edit.class)))
    @APIResponse(
            responseCode = "201",
            description = "The token",
            content = @Content(schema = @Schema(implementation = TokenDocument.class)))
    @APIResponse(responseCode = "401", description = "Nobody is logged in")
    @APIResponse(responseCode = "403", description = "Grants beyond my own, or an API token was used")
    @APIResponse(responseCode = "409", description = "I have too many")
    @APIResponse(responseCode = "422", description = "The body breaks rules: all of them in errors")
    public Response make(InputStream body) throws IOException {
        editor.requirePerson();
        FieldsBody fields = FieldsBody.read(body, FIELDS);
        String name = fields.text("name", TokenWish.LONGEST_NAME);
        List<Grant> grants = fields.grants("grants");
        int days = fields.days("expires_in_days", TokenWish.USUAL_DAYS, TokenWish.MOST_DAYS);
        fields.refuseIfViolated();
        Tokens.Made made = tokens.make(editor.name(), editor.grants(), new TokenWish(name, grants, days));
        if (made instanceof Tokens.Made.Token token) {
            return Response.created(URI.create("/api/tokens/" + token.token().id()))
                    .entity(TokenDocument.of(token.token(), token.written()))
                    .header("Cache-Control", "no-store")
                    .build();
        }
        throw AccountProblems.of(made);
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Revoke a token", description = "One of mine; admins: anybody's. It is refused from then on.")
    @APIResponse(responseCode = "204", description = "Revoked, now or before")
    @APIResponse(responseCode = "401", description = "Nobody is logged in")
    @APIResponse(responseCode = "404", description = "None of my tokens")
    public void revoke(@RestPath String id) {
        editor.requirePerson();
        ApiToken token = tokens.find(id.replace("\0", ""))
                .filter(found ->
                        found.owner().equals(editor.name()) || editor.grants().allowEverywhere(Right.ADMINISTER))
                .orElseThrow(AccountProblems::noSuchToken);
        tokens.revoke(token, editor.name());
    }
}
