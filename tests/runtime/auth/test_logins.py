"""The ways to log in, against a provider on a real socket."""

from __future__ import annotations

import base64
import hashlib
import threading
import urllib.error
import urllib.request
from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

import pytest
from msgspec.structs import replace
from runtime.http.faults import Call, Reply

from pygen_runtime import errors
from pygen_runtime.auth import ClientCredentials, DeviceCode, Interactive, OnBehalfOf
from pygen_runtime.auth.loopback import Loopback
from pygen_runtime.auth.oauth import Provider
from pygen_runtime.http import Config, Request

READ = Request.get("/models/spaces")
SECRET = "the-client-secret"


def form(call: Call) -> dict[str, str]:
    return {key: values[0] for key, values in parse_qs(call.raw.decode()).items()}


class Provided:
    """An identity provider and a service; `answers` are what the token endpoint says, one after the other."""

    def __init__(self, *answers: Reply) -> None:
        self.answers = list(answers)
        self.forms: list[tuple[str, dict[str, str]]] = []

    def __call__(self, call: Call) -> Reply:
        if call.path.startswith("/api"):
            return Reply(200, {"authorization": call.headers.get("authorization")})
        assert call.headers["content-type"] == "application/x-www-form-urlencoded"
        assert "authorization" not in call.headers
        self.forms.append((call.path, form(call)))
        return self.answers.pop(0)


def given(value: str = "tok", **more: object) -> Reply:
    return Reply(200, {"access_token": value, "expires_in": 3600, **more})


def refusal(code: str, text: str = "") -> Reply:
    return Reply(400, {"error": code, "error_description": text})


def test_a_program_logs_in_as_itself(serve, open_driver):
    provided = Provided(given())
    url = serve(provided).url
    credentials = ClientCredentials(
        "me", SECRET, token_url=f"{url}/token", scopes=["a", "b"], audience="https://x"
    )
    answer = open_driver(url, credentials=credentials).fetch(READ).json()
    assert answer == {"authorization": "Bearer tok"}
    sent = {"grant_type": "client_credentials", "client_id": "me", "client_secret": SECRET}
    assert provided.forms == [("/token", sent | {"scope": "a b", "audience": "https://x"})]


def test_other_providers_need_no_scope(serve, open_driver):
    provided = Provided(given())
    url = serve(provided).url
    open_driver(url, credentials=ClientCredentials("me", SECRET, token_url=f"{url}/token")).fetch(READ)
    assert "scope" not in provided.forms[0][1]


def test_entra_id_is_found_by_its_tenant():
    provider = Provider(tenant_id="my-tenant")
    config = Config(project="p", url="https://westeurope-1.cognitedata.com")
    assert provider.token == "https://login.microsoftonline.com/my-tenant/oauth2/v2.0/token"
    assert provider.scope(None, config) == "https://westeurope-1.cognitedata.com/.default"
    assert provider.scope(None, config, offline=True).split()[-1] == "offline_access"
    assert provider.scope("x y", config) == "x y"
    assert Provider(token_url=provider.token).scope(None, config), "the same by its address"


def test_a_refused_login_says_why_and_hides_the_secret(serve, open_driver):
    url = serve(Provided(refusal("invalid_client", f"AADSTS7000215: {SECRET} is not the value"))).url
    credentials = ClientCredentials("me", SECRET, token_url=f"{url}/token")
    with pytest.raises(errors.AuthenticationError) as caught:
        open_driver(url, credentials=credentials).fetch(READ)
    text = str(caught.value) + repr(caught.value)
    assert "gave no token: invalid_client: AADSTS7000215: *** is not the value" in text
    assert SECRET not in text
    assert caught.value.status == 400


@pytest.mark.parametrize(
    ("reply", "message"),
    [
        (Reply(200, b"<html>"), "is not JSON: is .* its token URL"),
        (Reply(200, b"[]"), "has no access_token"),
        (Reply(200, {"access_token": ""}), "has no access_token"),
    ],
)
def test_an_answer_that_is_no_token(serve, open_driver, reply, message):
    url = serve(Provided(reply)).url
    with pytest.raises(errors.AuthenticationError, match=message):
        open_driver(url, credentials=ClientCredentials("me", SECRET, token_url=f"{url}/token")).fetch(READ)


@pytest.mark.parametrize("lifetime", ["3600", None, "soon", -1])
def test_odd_lifetimes(serve, open_driver, lifetime):
    url = serve(Provided(given(expires_in=lifetime), given())).url
    credentials = ClientCredentials("me", SECRET, token_url=f"{url}/token")
    driver = open_driver(url, credentials=credentials)
    driver.fetch(READ)
    assert (credentials.cache.previous.expires_at is None) == (lifetime != "3600")
    assert driver.fetch(READ).json() == {"authorization": "Bearer tok"}


def expire(credentials: DeviceCode) -> None:
    credentials.cache.store(replace(credentials.cache.previous, expires_at=0.0, renew_at=0.0))


def test_a_device_login(serve, open_driver):
    started = {"device_code": "dev-secret", "user_code": "ABC", "verification_uri": "https://x/device"}
    provided = Provided(
        Reply(200, started | {"interval": 0.001, "message": ""}),
        refusal("authorization_pending"),
        given("first", refresh_token="again"),
        given("second"),
        refusal("invalid_grant"),
        Reply(200, started | {"message": "Please go to x", "interval": 0.001}),
        given("third"),
    )
    url = serve(provided).url
    shown: list[str] = []
    credentials = DeviceCode(
        "app", token_url=f"{url}/token", device_url=f"{url}/device", scopes="s", show=shown.append
    )
    driver = open_driver(url, credentials=credentials)
    assert driver.fetch(READ).json() == {"authorization": "Bearer first"}
    assert shown == ["To log in, open https://x/device and enter the code ABC"]
    assert provided.forms[0] == ("/device", {"client_id": "app", "scope": "s"})
    assert provided.forms[2][1]["device_code"] == "dev-secret"

    expire(credentials)
    assert driver.fetch(READ).json() == {"authorization": "Bearer second"}
    assert provided.forms[3][1] == {
        "grant_type": "refresh_token",
        "client_id": "app",
        "refresh_token": "again",
        "scope": "s",
    }
    assert len(shown) == 1, "nobody is asked while the refresh token works"

    expire(credentials)
    assert driver.fetch(READ).json() == {"authorization": "Bearer third"}
    assert provided.forms[4][1]["refresh_token"] == "again", "without a new one the old one is kept"
    assert shown[1] == "Please go to x"


def test_a_device_login_that_is_declined(serve, open_driver):
    start = Reply(200, {"device_code": "dev-secret", "interval": 0.001})
    provided = Provided(start, refusal("slow_down"), refusal("access_denied", "dev-secret was declined"))
    url = serve(provided).url
    credentials = DeviceCode("app", token_url=f"{url}/t", device_url=f"{url}/d", show=lambda text: None)
    pauses: list[float] = []
    login = credentials.login(Config(url=url, project="p"), None)
    with pytest.raises(
        errors.AuthenticationError, match=r"not completed: access_denied: \*\*\* was declined"
    ):
        drive(open_driver(url), login, pauses)
    assert pauses == [0.001, 5.001], "told to slow down, it does"


def test_a_device_login_that_nobody_completes(serve, open_driver):
    start = Reply(200, {"device_code": "d", "interval": 0.001, "expires_in": -1})
    url = serve(Provided(start)).url
    credentials = DeviceCode("app", token_url=f"{url}/t", device_url=f"{url}/d", show=lambda text: None)
    with pytest.raises(errors.AuthenticationError, match="the code expired"):
        open_driver(url, credentials=credentials).fetch(READ)


def test_a_device_login_that_cannot_start(serve, open_driver, capsys):
    url = serve(Provided(refusal("unauthorized_client"))).url
    credentials = DeviceCode("app", token_url=f"{url}/t", device_url=f"{url}/d")
    with pytest.raises(errors.AuthenticationError, match="could not start: unauthorized_client"):
        open_driver(url, credentials=credentials).fetch(READ)
    credentials._show("Go there")
    assert capsys.readouterr().err == "Go there\n"


def drive(driver, steps, pauses):
    """Carry out the steps of a login without waiting."""
    from pygen_runtime.http.steps import Pause, Reply, Send

    step = next(steps)
    while True:
        if isinstance(step, Pause):
            pauses.append(step.seconds)
            step = steps.send(None)
        else:
            assert isinstance(step, Send)
            answer = urllib.request.Request(step.url, step.body, dict(step.headers))
            try:
                with urllib.request.urlopen(answer, timeout=10) as reply:
                    step = steps.send(Reply(reply.status, {}, reply.read(), 0))
            except urllib.error.HTTPError as error:
                with error:
                    step = steps.send(Reply(error.code, {}, error.read(), 0))


class Browser:
    """Follows the address like a browser whose person agrees (or not) and comes back."""

    def __init__(self, **answer: str) -> None:
        self.answer = answer
        self.asked: dict[str, str] = {}
        self.threads: list[threading.Thread] = []
        self.statuses: list[int] = []

    def __call__(self, url: str) -> None:
        self.asked = {key: values[0] for key, values in parse_qs(urlsplit(url).query).items()}
        self.threads.append(threading.Thread(target=self._come_back))
        self.threads[-1].start()

    def _come_back(self) -> None:
        back = self.asked["redirect_uri"].replace("localhost", "127.0.0.1")
        right = f"?state={self.asked['state']}&" + "&".join(f"{k}={v}" for k, v in self.answer.items())
        for target in ("/favicon.ico", "?state=wrong&code=stolen", right):
            try:
                with urllib.request.urlopen(back + target, timeout=10) as reply:
                    self.statuses.append(reply.status)
            except urllib.error.HTTPError as error:
                with error:
                    self.statuses.append(error.code)

    def join(self) -> None:
        for thread in self.threads:
            thread.join(10)


def interactive(url: str, browser: Callable[[str], object], **more: object) -> Interactive:
    return Interactive(
        "app", token_url=f"{url}/token", authorize_url=f"{url}/authorize?p=1", open_browser=browser, **more
    )


def test_a_login_in_the_browser(serve, open_driver):
    provided = Provided(given())
    url = serve(provided).url
    browser = Browser(code="the-code")
    driver = open_driver(url, credentials=interactive(url, browser, scopes="s"))
    assert driver.fetch(READ).json() == {"authorization": "Bearer tok"}
    browser.join()
    assert browser.statuses == [404, 404, 200], "only the answer with the right state counts"
    sent = provided.forms[0][1]
    assert (sent["grant_type"], sent["code"]) == ("authorization_code", "the-code")
    assert sent["redirect_uri"] == browser.asked["redirect_uri"]
    digest = hashlib.sha256(sent["code_verifier"].encode()).digest()
    assert browser.asked["code_challenge"] == base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
    assert browser.asked["code_challenge_method"] == "S256"
    assert browser.asked["scope"] == "s"
    assert browser.asked["p"] == "1"


def test_a_computer_without_a_browser_shows_the_address(serve, open_driver, capsys):
    provided = Provided(given())
    url = serve(provided).url
    browser = Browser(code="the-code")

    def fail(address: str) -> bool:
        browser(address)
        return False

    driver = open_driver(url, credentials=interactive(url, fail))
    assert driver.fetch(READ).json() == {"authorization": "Bearer tok"}
    browser.join()
    assert f"To log in, open {url}/authorize?p=1&response_type=code" in capsys.readouterr().err


def test_a_login_the_person_declines(serve, open_driver):
    url = serve(Provided()).url
    browser = Browser(error="access_denied")
    with pytest.raises(errors.AuthenticationError, match="Logging in failed: access_denied"):
        open_driver(url, credentials=interactive(url, browser)).fetch(READ)
    browser.join()
    assert browser.statuses == [404, 404, 200]
    assert "scope" not in browser.asked


def test_a_login_nobody_completes(serve, open_driver):
    url = serve(Provided()).url
    credentials = Interactive(
        "app", token_url=url, authorize_url=url, open_browser=lambda address: None, timeout=0.05
    )
    with pytest.raises(errors.AuthenticationError, match="not completed in the browser in time"):
        open_driver(url, credentials=credentials).fetch(READ)


def test_a_login_that_is_given_up_ends_its_thread():
    listener = Loopback("state", 0, timeout=60)
    failures: list[Exception] = []

    def wait() -> None:
        try:
            listener.wait()
        except errors.AuthenticationError as error:
            failures.append(error)

    thread = threading.Thread(target=wait)
    thread.start()
    listener.close()
    thread.join(10)
    assert not thread.is_alive()
    assert "given up" in str(failures[0])


def test_a_port_that_is_taken():
    first = Loopback("s", 0, 1)
    port = int(first.url.rpartition(":")[2])
    with pytest.raises(errors.ConfigurationError, match=f"Port {port}"):
        Loopback("s", port, 1)
    first.close()


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: ClientCredentials("", "x", tenant_id="t"), "needs both client_id and client_secret"),
        (lambda: ClientCredentials("x", "", tenant_id="t"), "needs both client_id and client_secret"),
        (lambda: ClientCredentials("x", "y"), "either tenant_id"),
        (lambda: ClientCredentials("x", "y", tenant_id="t", token_url="https://x"), "either tenant_id"),
        (lambda: ClientCredentials("x", "y", token_url="x.com/token"), "must be a complete URL"),
        (lambda: DeviceCode("x", token_url="https://x"), "needs device_url"),
        (lambda: Interactive("x", token_url="https://x"), "needs authorize_url"),
        (lambda: Interactive("x", tenant_id="t", issuer="https://x"), "either tenant_id"),
        (lambda: OnBehalfOf("x", "y", "", tenant_id="t"), "needs client_id, client_secret and assertion"),
    ],
)
def test_credentials_that_cannot_work_say_so_at_once(make, message):
    with pytest.raises(errors.ConfigurationError, match=message):
        make()


def test_reprs_show_who_and_where_and_no_secret():
    text = repr(ClientCredentials("me", SECRET, tenant_id="t"))
    assert "client_id='me', client_secret=***, token_url='https://login" in text
    assert SECRET not in text
    assert repr(DeviceCode("app", tenant_id="t")).startswith("DeviceCode(client_id='app', token_url='https")
    assert repr(Interactive("app", tenant_id="t")).startswith("Interactive(client_id='app'")


def test_a_login_opens_the_browser_of_the_machine(serve, open_driver, monkeypatch):
    url = serve(Provided(given())).url
    browser = Browser(code="the-code")
    monkeypatch.setattr("webbrowser.open", browser)
    credentials = Interactive("app", token_url=f"{url}/token", authorize_url=f"{url}/authorize")
    assert open_driver(url, credentials=credentials).fetch(READ).json() == {"authorization": "Bearer tok"}
    browser.join()


def test_a_provider_that_turns_out_to_have_no_page_for_logins():
    credentials = Interactive("app", issuer="https://login.example.com")
    found = Provider(token_url="https://login.example.com/token")
    with pytest.raises(errors.ConfigurationError, match="authorize_url"):
        next(credentials.ask(found, Config(url="https://example.com", project="p"), None))
