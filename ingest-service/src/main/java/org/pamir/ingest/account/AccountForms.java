package org.pamir.ingest.account;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pamir.ingest.identity.Editor;
import org.pamir.ingest.identity.Grant;
import org.pamir.ingest.identity.IdentityConfig;
import org.pamir.ingest.identity.Right;

/**
 * Accounts and tokens for the desk: the rules of the API, for fields of forms. Each method asks itself who may use it, and
 * refuses with the {@link HttpProblem} that the API would answer.
 */
@ApplicationScoped
public class AccountForms {

    /** What was typed wrongly may be longer than any password of ours. */
    private static final int LONGEST_CURRENT = 1_000;

    private final Accounts accounts;
    private final Tokens tokens;
    private final Editor editor;
    private final IdentityConfig config;

    AccountForms(Accounts accounts, Tokens tokens, Editor editor, IdentityConfig config) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.editor = editor;
        this.config = config;
    }

    /** Whether accounts and passwords are kept here; else an identity provider has them. */
    public boolean areHere() {
        return !config.oidc();
    }

    /** One's own, newest first, the expired and the revoked included. */
    public List<ApiToken> ownTokens() {
        editor.requirePerson();
        return tokens.of(editor.name());
    }

    /** @return the token in full: nobody sees it again */
    public String makeToken(String name, List<String> grants, int days) {
        editor.requirePerson();
        FieldsBody fields = FieldsBody.of(Map.of("name", name, "grants", grants, "expires_in_days", days));
        String known = fields.text("name", TokenWish.LONGEST_NAME);
        List<Grant> granted = fields.grants("grants");
        int expiry = fields.days("expires_in_days", TokenWish.USUAL_DAYS, TokenWish.MOST_DAYS);
        fields.refuseIfViolated();
        Tokens.Made made = tokens.make(editor.name(), editor.grants(), new TokenWish(known, granted, expiry));
        if (made instanceof Tokens.Made.Token token) {
            return token.written();
        }
        throw AccountProblems.of(made);
    }

    /** Of one's own. */
    public void revokeToken(String id) {
        editor.requirePerson();
        ApiToken token = tokens.find(id.replace("\0", ""))
                .filter(found -> found.owner().equals(editor.name()))
                .orElseThrow(AccountProblems::noSuchToken);
        tokens.revoke(token, editor.name());
    }

    /** One's own; fields {@code current} and {@code new}. */
    public void changePassword(String current, String next) {
        editor.requirePerson();
        requireHere();
        FieldsBody fields = FieldsBody.of(Map.of("current", current, "new", next));
        String given = fields.text("current", LONGEST_CURRENT);
        String wanted = fields.newPassword("new");
        fields.refuseIfViolated();
        done(accounts.changePassword(editor.name(), given, wanted));
    }

    /** By name. */
    public List<Account> all() {
        requireAdmin();
        return accounts.all();
    }

    public Account account(String name) {
        return all().stream()
                .filter(account -> account.name().equals(name))
                .findFirst()
                .orElseThrow(() -> AccountProblems.of(new Accounts.Outcome.Unknown()));
    }

    public void create(String name, String password, List<String> grants) {
        requireAdmin();
        FieldsBody fields = FieldsBody.of(Map.of("name", name, "password", password, "grants", grants));
        String known = fields.newName("name");
        String wanted = fields.newPassword("password");
        List<Grant> granted = fields.grants("grants");
        fields.refuseIfViolated();
        done(accounts.create(known, wanted, granted, editor.name()));
    }

    /** @param password empty where it stays */
    public void change(String name, String password, List<String> grants) {
        requireAdmin();
        FieldsBody fields = FieldsBody.of(Map.of("password", password, "grants", grants));
        Optional<String> wanted = password.isEmpty() ? Optional.empty() : Optional.of(fields.newPassword("password"));
        List<Grant> granted = fields.grants("grants");
        fields.refuseIfViolated();
        done(accounts.change(name, wanted, Optional.of(granted), editor.name()));
    }

    public void delete(String name) {
        requireAdmin();
        done(accounts.delete(name, editor.name()));
    }

    private void requireAdmin() {
        editor.requirePerson();
        editor.requireEverywhere(Right.ADMINISTER);
        requireHere();
    }

    private void requireHere() {
        if (!areHere()) {
            throw AccountProblems.notHere();
        }
    }

    private static void done(Accounts.Outcome outcome) {
        if (!(outcome instanceof Accounts.Outcome.Done)) {
            throw AccountProblems.of(outcome);
        }
    }
}
