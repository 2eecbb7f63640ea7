"""Which machines may be reached."""

from __future__ import annotations

import socket
from collections.abc import Sequence
from ipaddress import ip_address
from threading import Event

import pytest

from inquit.errors import UnreadableError
from inquit.readers.reach import Rules, is_public, look_up, reach
from inquit.readers.urls import Address, to_url
from tests.readers.loopback import from_list

CLOSED = """
127.0.0.1 127.255.255.254 0.0.0.0 0.1.2.3 10.0.0.1 172.16.0.1 172.31.255.255 192.168.1.1 169.254.169.254 100.64.0.1
100.100.100.200 192.0.0.1 192.0.0.192 192.0.2.1 192.88.99.1 198.18.0.1 198.51.100.1 203.0.113.1 168.63.129.16
224.0.0.1 239.255.255.255 240.0.0.1 255.255.255.255
:: ::1 ::2 ::127.0.0.1 ::8.8.8.8 ::ffff:127.0.0.1 ::ffff:8.8.8.8 ::ffff:0:127.0.0.1
64:ff9b::7f00:1 64:ff9b::808:808 64:ff9b:1::7f00:1 2002:7f00:1:: 2002:808:808::1 2001::1 2001:0:4136:e378::7f00:1
2001:db8::1 2001:10::1 2001:20::1 3fff::1 5f00::1 100::1 4000::1 fc00::1 fd00:ec2::254 fe80::1 fec0::1
ff02::1 ff0e::1 2606:4700::5efe:7f00:1 2606:4700::200:5efe:a00:1
""".split()
OPEN = "1.1.1.1 8.8.8.8 93.184.215.14 100.63.255.255 100.128.0.1 172.32.0.1 192.0.1.1 223.255.255.255 " + (
    "2606:4700:4700::1111 2001:4860:4860::8888 2a00:1450:4001::1 2620:0:2d0::1 2003::1"
)


@pytest.mark.parametrize("address", CLOSED)
def test_what_is_near_or_special_or_holds_another_address_is_not_public(address: str) -> None:
    assert not is_public(ip_address(address))


@pytest.mark.parametrize("address", OPEN.split())
def test_the_rest_of_the_internet_is_public(address: str) -> None:
    assert is_public(ip_address(address))


def code(url: str, rules: Rules) -> str:
    """The code with which a URL is refused."""
    with pytest.raises(UnreadableError) as caught:
        reach(to_url(url), rules, seconds=5)
    return caught.value.code


def answering(*addresses: str) -> Rules:
    """Rules by which every name leads to the same addresses."""
    return Rules(resolve=lambda _host, _port: [ip_address(address) for address in addresses])


def failing(error: Exception) -> Rules:
    """Rules by which no name leads anywhere."""

    def resolve(_host: str, _port: int) -> Sequence[Address]:
        raise error

    return Rules(resolve=resolve)


def test_a_name_is_looked_up_once_and_its_addresses_kept_in_order() -> None:
    rules = answering("2606:4700::1", "8.8.8.8")
    assert [str(a) for a in reach(to_url("https://news.example/"), rules, seconds=5)] == ["2606:4700::1", "8.8.8.8"]
    asked: list[str] = []
    turning = Rules(resolve=from_list(["8.8.8.8", "127.0.0.1"], asked))
    assert [str(a) for a in reach(to_url("https://news.example/"), turning, seconds=5)] == ["8.8.8.8"]
    assert asked == ["news.example:443"]


@pytest.mark.parametrize("addresses", [("127.0.0.1",), ("8.8.8.8", "10.0.0.1"), ("::1", "8.8.8.8"), ("fe80::1%1",)])
def test_one_closed_address_among_open_ones_refuses_the_name(addresses: tuple[str, ...]) -> None:
    assert code("http://news.example/", answering(*addresses)) == "forbidden-address"


def test_the_error_says_where_a_name_leads() -> None:
    with pytest.raises(UnreadableError, match=r"leads to 10\.0\.0\.1"):
        reach(to_url("http://news.example/"), answering("10.0.0.1"), seconds=5)


def test_an_address_in_place_of_a_name_is_checked_and_never_looked_up() -> None:
    rules = failing(AssertionError("looked up"))
    assert reach(to_url("http://8.8.8.8/"), rules, seconds=5) == (ip_address("8.8.8.8"),)
    for host in ("127.0.0.1", "[::1]", "[::ffff:8.8.8.8]", "[64:ff9b::8.8.8.8]", "100.64.0.1"):
        assert code(f"http://{host}/", rules) == "forbidden-address"


@pytest.mark.parametrize("port", [0, 22, 25, 6379, 8080, 65535, 99999])
def test_other_ports_are_refused_before_the_name_is_looked_up(port: int) -> None:
    assert code(f"http://news.example:{port}/", failing(AssertionError("looked up"))) == "forbidden-address"


@pytest.mark.parametrize("error", [socket.gaierror(-2, "unknown"), OSError("no network"), UnicodeError("label")])
def test_a_name_without_an_address_is_unreachable(error: Exception) -> None:
    assert code("http://news.example/", failing(error)) == "unreachable"
    assert code("http://news.example/", answering()) == "unreachable"


def test_a_fault_of_our_own_is_not_taken_for_an_unknown_name() -> None:
    with pytest.raises(KeyError):
        reach(to_url("http://news.example/"), failing(KeyError("fault")), seconds=5)


def test_a_look_up_that_does_not_come_back_is_given_up() -> None:
    over = Event()

    def resolve(_host: str, _port: int) -> Sequence[Address]:
        over.wait()
        return []

    try:
        with pytest.raises(TimeoutError):
            reach(to_url("http://news.example/"), Rules(resolve=resolve), seconds=0.05)
    finally:
        over.set()


def test_the_system_knows_localhost_and_it_is_closed() -> None:
    found = look_up("localhost", 80)
    assert found
    assert len(found) == len(set(found))
    assert code("http://localhost/", Rules()) == "forbidden-address"
