"""The page of events as a FastAPI application returns it: a dict, checked and written by a model."""
import json
import os
from datetime import datetime
from typing import Optional

from fastapi import FastAPI
from pydantic import BaseModel, TypeAdapter


class Event(BaseModel):
    id: int
    title: str
    type: str
    status: str
    start_at: Optional[datetime]
    end_at: Optional[datetime]
    project_id: int
    version: int


class Page(BaseModel):
    events: list[Event]
    next_cursor: str


with open(os.environ["BENCH_PAGE"]) as file:
    PAGE = TypeAdapter(Page).validate_python(json.load(file)).model_dump()

app = FastAPI()


@app.get("/api/examples/events", response_model=Page)
async def events(limit: int = 50):
    return {"events": PAGE["events"][:limit], "next_cursor": PAGE["next_cursor"]}
