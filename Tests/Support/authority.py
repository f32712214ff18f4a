"""Certificates: the product's own ones, and those that an intruder might show."""
import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

from paths import ROOT


@dataclass(frozen=True)
class Certificate:
    certificate: Path
    key: Path

    def bytes(self):
        return self.key.read_bytes(), self.certificate.read_bytes()


class Authority:
    """A private authority below `home`, made by the product's own script."""

    def __init__(self, home):
        self.home = home
        self.tls = home / "tls"
        subprocess.run(
            [ROOT / "dev/certificates"], env={**os.environ, "UHUB_HOME": str(home)}, check=True, capture_output=True)

    @property
    def root(self):
        return self.tls / "ca.pem"

    def of(self, service):
        return Certificate(self.tls / f"{service}.pem", self.tls / f"{service}.key")

    def issue(self, folder, name, uris=(), dates=None):
        """A certificate with these URIs; `dates` is its first and last moment, as YYYYMMDDHHMMSSZ."""
        made = Certificate(folder / f"{name}.pem", folder / f"{name}.key")
        request = folder / f"{name}.csr"
        names = ", ".join([*(f"URI:{uri}" for uri in uris), "DNS:localhost", "IP:127.0.0.1"])
        settings = folder / f"{name}.cnf"
        settings.write_text(
            "[ca]\ndefault_ca = own\n[own]\ndatabase = index.txt\nnew_certs_dir = .\nrand_serial = yes\n"
            "default_md = sha256\npolicy = any\ndefault_days = 1\n[any]\ncommonName = supplied\n[extensions]\n"
            "basicConstraints = critical, CA:FALSE\nkeyUsage = critical, digitalSignature\n"
            f"extendedKeyUsage = serverAuth, clientAuth\nsubjectAltName = {names}\n")
        (folder / "index.txt").write_text("")
        self._openssl(
            folder, "req", "-new", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes",
            "-subj", f"/CN={name}", "-keyout", made.key, "-out", request)
        period = ["-startdate", dates[0], "-enddate", dates[1]] if dates else []
        self._openssl(
            folder, "ca", "-batch", "-notext", "-config", settings, "-extensions", "extensions", *period,
            "-cert", self.home / "authority/ca.pem", "-keyfile", self.home / "authority/ca.key",
            "-in", request, "-out", made.certificate)
        return made

    @staticmethod
    def _openssl(folder, *arguments):
        subprocess.run(["openssl", *map(str, arguments)], cwd=folder, check=True, capture_output=True)
