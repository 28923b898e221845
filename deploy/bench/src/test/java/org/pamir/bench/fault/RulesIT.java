package org.pamir.bench.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesIT {

    @Test
    void everyRuleMeetsAMethodOfThePackagedServices(@TempDir Path folder) throws Exception {
        assertThat(RuleCheck.misfits(folder)).isEmpty();
    }
}
